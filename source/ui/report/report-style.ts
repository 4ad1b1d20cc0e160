/** How the page of a run looks, on a screen and on paper, by day and by night. */
export const reportStyle = `
:root{color-scheme:light dark;--good:#2e9e4f;--bad:#d32f2f;--warn:#b7791f;--quiet:#7a838c;--line:#8884}
body{font:15px/1.45 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem}
h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;margin:.5rem 0}
dt{color:var(--quiet)}dd{margin:0;overflow-wrap:anywhere}
.row{border-bottom:1px solid var(--line);padding:.15rem 0}.head{font-weight:600}
.row>div,.row>summary{display:grid;grid-template-columns:5fr 4fr 5fr 4.5rem;gap:0 .8rem;align-items:center}
summary{cursor:pointer}summary:hover,summary:focus{background:#8882}
.row>dl,.row>pre,.row>p{margin-left:1.2rem}
.time{text-align:right;font-variant-numeric:tabular-nums}.name,.outcome{overflow-wrap:anywhere}
svg{display:block;width:100%;height:1.1em}.track{fill:var(--line)}
rect.succeeded{fill:var(--good)}rect.failed{fill:var(--bad)}rect.failed-ignored{fill:var(--warn)}
rect.running,rect.pause,rect.restart{fill:var(--quiet)}
.row.failed .outcome{color:var(--bad);font-weight:600}.row.failed-ignored .outcome{color:var(--warn)}
.row.skipped summary,.row.skipped>div{color:var(--quiet)}.row.group .name{font-weight:600}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.85em}
table{border-collapse:collapse;width:100%}td{padding:.15rem .5rem .15rem 0;border-bottom:1px solid var(--line);vertical-align:top}
td.value{overflow-wrap:anywhere}.error{color:var(--bad)}.warning{color:var(--warn)}
`;
