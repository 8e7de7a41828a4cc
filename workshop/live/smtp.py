"""Letters by SMTP: encrypted unless the operator says otherwise, and never waiting for long."""

import smtplib
import ssl
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from urllib.parse import unquote, urlsplit

#: A server that says nothing for this long is not there.
TIMEOUT_SECONDS = 20
PORTS = {"smtps": 465, "smtp": 587, "smtp+plain": 25}
#: From here on a server says that trying again is of no use.
FOR_GOOD = 500


class NotSent(Exception):
    """A letter that did not leave; `for_good` if trying again is of no use."""

    def __init__(self, reason: str, *, for_good: bool = False) -> None:
        super().__init__(reason)
        self.for_good = for_good


@dataclass(frozen=True, kw_only=True)
class Mailbox:
    """Where letters are handed in, and whom they come from."""

    url: str
    sender: str

    def send(self, recipient: str, subject: str, words: str) -> None:
        """Hand in one letter; NotSent says in the server's words why it was not taken."""
        letter = EmailMessage()
        letter["From"] = f"Handschlag <{self.sender}>"
        letter["To"] = recipient
        letter["Subject"] = " ".join(subject.split())
        letter["Date"] = formatdate()
        letter["Message-ID"] = make_msgid(domain=self.sender.rsplit("@", 1)[-1])
        letter["Auto-Submitted"] = "auto-generated"
        letter.set_content(words, cte="quoted-printable")
        try:
            self._hand_in(letter)
        except smtplib.SMTPRecipientsRefused as refused:
            code, said = next(iter(refused.recipients.values()))
            raise NotSent(_told(code, said), for_good=code >= FOR_GOOD) from None
        except smtplib.SMTPResponseException as answered:
            wrong_letter = isinstance(answered, smtplib.SMTPSenderRefused | smtplib.SMTPDataError)
            for_good = wrong_letter and answered.smtp_code >= FOR_GOOD
            raise NotSent(_told(answered.smtp_code, answered.smtp_error), for_good=for_good) from None
        except (OSError, smtplib.SMTPException, UnicodeError, ValueError) as trouble:
            raise NotSent(f"{type(trouble).__name__}: {trouble}"[:300]) from None

    def _hand_in(self, letter: EmailMessage) -> None:
        server = urlsplit(self.url)
        host, port = server.hostname or "", server.port or PORTS[server.scheme]
        safe = ssl.create_default_context()
        with (
            smtplib.SMTP_SSL(host, port, timeout=TIMEOUT_SECONDS, context=safe)
            if server.scheme == "smtps"
            else smtplib.SMTP(host, port, timeout=TIMEOUT_SECONDS)
        ) as line:
            if server.scheme == "smtp":
                line.starttls(context=safe)
            if server.username:
                line.login(unquote(server.username), unquote(server.password or ""))
            line.send_message(letter)


def _told(code: int, said: bytes | str) -> str:
    words = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    return f"{code} {' '.join(words.split())}"[:300]
