/** How the HTML report looks, in the browser's light and dark. */
export const style = `
:root {
  color-scheme: light dark;
  --page: #f4f6f9; --card: #ffffff; --text: #1b2330; --quiet: #5d6878; --line: #e1e6ee; --accent: #1d63ed;
  --declared: #e7eefc; --actual: #fdeccf; --gone: #b3261e; --gone-back: #fbe4e2; --changed: #8a5200; --changed-back: #fdeccf;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #10151d; --card: #181f2a; --text: #e4e9f1; --quiet: #97a3b6; --line: #2a3442; --accent: #7ba8ff;
    --declared: #1c2c4d; --actual: #43310f; --gone: #ff9d94; --gone-back: #4a1d1b; --changed: #ffc670; --changed-back: #43310f;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.5 system-ui, sans-serif; }
header, main { max-width: 62rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2.25rem; padding-bottom: 1rem; }
h1 { margin: 0 0 .25rem; font-size: 1.6rem; font-weight: 650; }
h1 span { color: var(--accent); }
h2 { margin: 0; font-size: 1.05rem; font-weight: 650; overflow-wrap: anywhere; }
h2 .quiet { font-weight: 400; font-size: .92rem; }
p { margin: .15rem 0; }
.quiet { color: var(--quiet); }
section, .calm { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1rem 1.25rem; margin: 0 0 1rem; }
section > p, ul { margin: .5rem 0 0; }
.badge { font-size: .75rem; font-weight: 600; border-radius: 99px; padding: .15rem .6rem; vertical-align: 1px; }
.badge.gone { color: var(--gone); background: var(--gone-back); }
.badge.changed { color: var(--changed); background: var(--changed-back); }
table { width: 100%; border-collapse: collapse; margin-top: .6rem; table-layout: fixed; }
tbody tr:last-child > * { padding-bottom: 0; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; overflow-wrap: anywhere; }
thead th { font-size: .8rem; font-weight: 600; color: var(--quiet); padding-bottom: .2rem; }
thead th:first-child { width: 24%; }
thead th:last-child { width: 11rem; }
time { color: var(--quiet); font-size: .9rem; white-space: nowrap; }
tbody tr { border-top: 1px solid var(--line); }
tbody th { font-weight: 500; }
code { font: .87em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
td code { border-radius: 5px; padding: .1rem .35rem; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.declared { background: var(--declared); }
.actual { background: var(--actual); }
a { color: var(--accent); }
pre { margin: .25rem 0 0; overflow-x: auto; font: .85em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
pre span { display: block; white-space: pre-wrap; overflow-wrap: anywhere; padding: 0 .35rem; min-height: 1.5em; }
.removed { background: var(--declared); }
.added { background: var(--actual); }
tr.lines { border-top: 0; }
.alarm { background: var(--gone-back); color: var(--gone); border-radius: 10px; padding: .75rem 1.25rem; margin: 0 0 1rem; }
ul { padding-left: 1.1rem; }
li { margin: .25rem 0; overflow-wrap: anywhere; }
@media (max-width: 44rem) {
  thead { display: none; }
  table, tbody, tr, th, td { display: block; }
  tbody tr { padding: .5rem 0; }
  th, td { padding: .15rem 0; }
  td[data-is]:not(:empty)::before { content: attr(data-is) ": "; color: var(--quiet); font-size: .85rem; }
}
`;
