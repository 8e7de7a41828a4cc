from tests.browser.pages import addresses, SHAPES
from tests.browser.screens import seat_cookie
from tests.browser.test_every_page import faults, misfits, SCREENS
from tests.browser.listener import flaws, read_out
def test_x(visit, instance):
    room = instance.room(instance.demo("de"))
    ada = visit(language="de", cookies=seat_cookie(room, "Mia"))
    found=[]
    want=("/g/","/tour","/decisions","/points","/picture","/contract/compare","/portal","/readers","/feedback","/contract/why","/history")
    for a in addresses(instance.app, room, ("glossary",)):
        if a!="/" and not any(w in a for w in want): continue
        ada.open(a)
        found += [f"{a} {m}" for m in misfits(ada.page, SCREENS)]
        found += [f"{a}: {m}" for m in faults(ada)]
        found += [f"{a}: HEAR {m}" for m in flaws(read_out(ada.page))]
        print(a, flush=True)
    open('/tmp/portal-e/found.txt','w').write("\n".join(found))
    assert not found
