import pytest, html
from tests.pages import open_
from tests.markup import Tree, faults
def test_crawl(browser, ada, krume, brezel):
    c = browser(ada)
    seen=set(); todo=["/", "/account"]
    bad={}
    import time
    while todo:
        u=todo.pop()
        if u in seen: continue
        seen.add(u)
        t0=time.perf_counter()
        r=c.get(u)
        t1=time.perf_counter()
        if not r.mimetype=="text/html":
            print(u, r.status_code, r.mimetype); continue
        t=Tree(r.get_data(as_text=True)); f=faults(t)
        t2=time.perf_counter()
        if f or r.status_code!=200: bad[u]=(r.status_code,f[:6], len(f))
        if t2-t0>1: print(u, len(r.data), f"{t1-t0:.2f} {t2-t1:.2f}")
        for a in t.all("a"):
            h=(a.get("href") or "").split("#")[0]
            if h.startswith("/") : todo.append(h)
    for u,b in bad.items(): print(u,b)
    print(len(seen))
    assert 0
