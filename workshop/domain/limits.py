"""How much of anything is read, so that no answer can fill the memory or take forever."""

import re
from typing import Final

#: Numbers have so many digits before and after the decimal mark, however they are written.
MOST_DIGITS: Final = 15
MOST_DECIMALS: Final = 6
LONGEST_NUMBER: Final = 60

#: Rows within a row, texts of one answer, and what one answer may choose.
MOST_INNER_ROWS: Final = 100
MOST_LINES: Final = 500
MOST_CHOSEN: Final = 50
LONGEST_CHOSEN: Final = 300

ID: Final = re.compile(r"[\w.:-]{1,80}")

#: Nobody mends more at a time; beyond it, the sentences alone would fill the memory.
MOST_PROBLEMS: Final = 200
#: A sentence quotes so much of what was written.
LONGEST_QUOTE: Final = 80

#: Looked at when firms are compared; nobody is at home in more.
MOST_INDUSTRIES: Final = 20
#: More findings of one cross-check than this tell nobody anything new.
MOST_FINDINGS: Final = 50
