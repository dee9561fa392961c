"""How a report looks: one sheet for light and dark, wide and narrow."""

STYLE = """\
:root{color-scheme:light dark;--back:#fbfbfa;--card:#fff;--text:#1d2129;--soft:#667080;--rule:#e3e5e8;--link:#1a56b0;
--title:#7a3fc0;--body:#2b7a3d;--caption:#0f7f86;--credit:#a4570b;--fact:#1a66b8;--dropped:#b3261e;--quiet:#8a929e;
--mark:#ffe9a8;--warn:#8f5b00;--warnback:#fff5dc}
@media (prefers-color-scheme:dark){:root{--back:#15181d;--card:#1c2027;--text:#e3e6ea;--soft:#9aa4b2;--rule:#2e343d;--link:#8ab4f8;
--title:#c39bf2;--body:#7ccf8e;--caption:#63cdd3;--credit:#eba45c;--fact:#7db4f0;--dropped:#f2857c;--quiet:#7d8694;
--mark:#5b4a12;--warn:#f0c36b;--warnback:#322a14}}
*{box-sizing:border-box}
body{margin:0;background:var(--back);color:var(--text);font:16px/1.65 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;
overflow-wrap:anywhere}
main,.top{max-width:58rem;margin:0 auto;padding:0 1.25rem}
.top{display:flex;justify-content:space-between;gap:1rem;padding-top:1.1rem;color:var(--soft);font-size:.85rem}
a{color:var(--link)}h1,h2,h3{line-height:1.35;margin:0}
.page{margin:1rem 0 3rem}.file{margin:.4rem 0;color:var(--soft);font-size:.85rem}
.page>header h2,.page>header h1{font-size:1.55rem}
.sum{display:flex;flex-wrap:wrap;gap:.35rem .5rem;margin:.8rem 0;padding:0;list-style:none;font-size:.9rem}
.sum li{border:1px solid var(--rule);background:var(--card);border-radius:1rem;padding:.05rem .75rem}
.none{border-left:4px solid var(--dropped);background:var(--card);padding:.7rem 1rem;margin:.9rem 0}
nav{display:flex;flex-wrap:wrap;gap:.2rem 1rem;font-size:.9rem;padding:.5rem 0;border-bottom:1px solid var(--rule)}
section>h3{font-size:1.1rem;margin:2rem 0 .6rem}
.legend{display:flex;flex-wrap:wrap;gap:.3rem .5rem;margin:.6rem 0 .9rem;font-size:.85rem}
.legend label{display:flex;align-items:center;gap:.35rem;border:1px solid var(--rule);border-radius:1rem;padding:.05rem .65rem .05rem .45rem;
background:var(--card);cursor:pointer}
.legend label::before{content:"";width:.7rem;height:.7rem;border-radius:.2rem;background:var(--c)}
.legend input{margin:0;accent-color:var(--c)}.legend span{color:var(--soft)}
.lines{background:var(--card);border:1px solid var(--rule);border-radius:.5rem;overflow:hidden}
.l{display:grid;grid-template-columns:3.1rem minmax(0,1fr) minmax(6.5rem,13rem);gap:.75rem;margin:0;padding:.2rem .8rem .2rem 0;
border-left:4px solid var(--c);font-size:.93rem}
.l+.l{border-top:1px solid color-mix(in srgb,var(--rule) 55%,transparent)}
.l>i{font-style:normal;color:var(--quiet);text-align:right;font-size:.78rem;padding-top:.14rem;font-variant-numeric:tabular-nums}
.l>small{color:var(--c);font-size:.78rem;padding-top:.14rem}.l>small u{color:var(--soft);text-decoration:none;display:block}
.l.title>b{font-size:1.08rem;font-weight:600}.l>b{font-weight:inherit}
.l.dropped>b,.l.credit>b,.l.fact>b,.l.hidden>b,.l.box>b,.l.outside>b{color:var(--soft)}.l.dropped>b,.l.hidden>b{text-decoration:line-through;text-decoration-color:var(--c);text-decoration-thickness:1px}
.title{--c:var(--title)}.body{--c:var(--body)}.caption,.picture{--c:var(--caption)}.credit{--c:var(--credit)}.fact{--c:var(--fact)}
.dropped{--c:var(--dropped)}.hidden,.box,.outside{--c:var(--quiet)}
.fold>summary{padding:.25rem .9rem;color:var(--soft);font-size:.85rem;cursor:pointer;background:color-mix(in srgb,var(--rule) 30%,transparent)}
.fields{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:0 1.2rem;margin:0;font-size:.93rem}
.fields>*{border-top:1px solid var(--rule);padding:.3rem 0;margin:0}.fields dt{color:var(--soft)}
.fields small{display:block;color:var(--soft)}.fields small::before{content:"← "}
.fields .other{color:var(--warn);background:var(--warnback);border-radius:.3rem;padding:0 .4rem;margin:.1rem 0;width:fit-content}
.fields .other::before{content:"≠ "}.missing{color:var(--soft);font-size:.9rem}
.notices{padding-left:1.2rem;margin:0}.notices li{margin:.25rem 0}code{font-size:.9em;color:var(--warn)}
.time{display:grid;grid-template-columns:max-content minmax(0,1fr) max-content;gap:.25rem .8rem;align-items:center;font-size:.9rem}
.time i{display:block;height:.7rem;border-radius:.2rem;background:var(--fact);min-width:2px}.time .part{opacity:.55}
.time b{font-weight:400;font-variant-numeric:tabular-nums;text-align:right}
.text{background:var(--card);border:1px solid var(--rule);border-radius:.5rem;padding:.6rem 1.2rem 1rem}
.text h1{font-size:1.4rem;margin:.7rem 0}.text :is(h2,h3,h4,h5,h6){font-size:1.05rem;margin:1rem 0 .3rem}.text p{margin:.5rem 0}
.text mark{background:var(--mark);color:inherit;border-radius:.2em}.text .picture{color:var(--soft);border:1px dashed var(--rule);padding:.3rem .7rem;border-radius:.3rem}
.text table{display:block;overflow-x:auto;border-collapse:collapse;font-size:.92rem}.text caption{text-align:left;color:var(--soft)}
.text :is(td,th){border:1px solid var(--rule);padding:.2rem .6rem;text-align:left}.text blockquote{margin:.5rem 0;padding-left:1rem;border-left:3px solid var(--rule)}
.index{width:100%;border-collapse:collapse;background:var(--card);border:1px solid var(--rule);font-size:.92rem}
.index :is(td,th){padding:.35rem .7rem;border-top:1px solid var(--rule);text-align:left;vertical-align:top}.index th{color:var(--soft);font-weight:500}
.index .no{color:var(--dropped)}.index :is(td,th):nth-child(n+4){text-align:right}
.sheet>summary{cursor:pointer;padding:.7rem 0;border-top:1px solid var(--rule);font-weight:600}
@media (max-width:40rem){body{font-size:15px}main,.top{padding:0 .8rem}.page>header h2,.page>header h1{font-size:1.25rem}
.l{grid-template-columns:2.3rem minmax(0,1fr);gap:.1rem .5rem}.l>small{grid-column:2;padding:0}.l>small u{display:inline}
.fields{display:block}.fields dd{border:0;padding-top:0}.fields dt{padding-bottom:0}
.text{padding:.4rem .8rem .8rem}.index thead{display:none}.index :is(tr,td){display:block}.index td{border:0;padding:.1rem .7rem}
.index tr{border-top:1px solid var(--rule);padding:.4rem 0}.index td:nth-child(n+4){text-align:left}.index td:empty{display:none}
.index td:nth-child(n+4)::before{content:attr(data-h) ": ";color:var(--soft)}}
@media print{.legend,nav{display:none}}
"""
