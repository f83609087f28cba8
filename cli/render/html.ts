import {
  type PropertyDrift,
  published,
  type Report,
  type Resource,
  remedies,
  summary,
  type Unmanaged,
} from "../report";
import { Html, html } from "./htmlTag";
import { lineDiff } from "./lineDiff";
import { style } from "./style";
import { address, described, minute, plain, told, valuesOf } from "./values";

const longest = 600;

/** The report as one file for a browser, which loads nothing and runs nothing. */
export function renderHtml(report: Report): string {
  const { stack, project, at, drift, unmanaged } = report;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Drift of stack ${stack}</title>
<style>${new Html(style)}</style>
</head>
<body>
<header>
<h1>Drift of stack <span>${stack}</span></h1>
<p>${summary(report)}</p>
<p class="quiet">${project ? `Project ${project}, ` : ""}${minute(at)}</p>
</header>
<main>
${publishedOf(report)}
${drift.length === 0 ? html`<p class="calm">Docker Hub is as this stack left it.</p>` : drift.map(section)}
${drift.length === 0 ? "" : remediesOf(report)}
${unmanaged ? unmanagedOf(unmanaged) : ""}
</main>
</body>
</html>
`;
  return page.text;
}

function section(resource: Resource): Html {
  const { type, name, status, deletedBy } = resource;
  const id = address(resource);
  return html`<section>
<h2>${linked(plain(name), resource.page)} <span class="quiet">${type}${id ? ` · ${id}` : ""}</span> <span class="badge ${status}">${status}</span></h2>
${status === "gone" ? html`<p>Gone from Docker Hub${deletedBy ? `, deleted by ${told(deletedBy)}` : ""}.</p>` : properties(resource)}
</section>`;
}

function properties(resource: Resource): Html {
  const rows = resource.properties.map((property) => {
    const { declared, actual } = valuesOf(property, longest);
    const { changedBy } = property;
    return html`<tr>
<th scope="row">${breakable(plain(property.path))}</th>
<td data-is="Declared"><code class="declared">${declared}</code></td>
<td data-is="On Docker Hub"><code class="actual">${actual}</code></td>
<td data-is="Changed by">${changedBy ? html`${plain(changedBy.actor)}<br><time>${minute(changedBy.at)}</time>` : ""}</td>
</tr>${textOf(property)}`;
  });
  return html`<table>
<thead><tr><th>Property</th><th>Declared</th><th>On Docker Hub</th><th>Changed by</th></tr></thead>
<tbody>
${rows}
</tbody>
</table>`;
}

/** What differs in a text of several lines, below its row. */
function textOf(property: PropertyDrift): Html {
  const lines = lineDiff(property);
  if (!lines) return html``;
  const kinds = { "-": "removed", "+": "added", " ": "same", "…": "same" };
  const written = lines.map(({ mark, text }) => html`<span class="${kinds[mark]}">${mark} ${text}\n</span>`);
  return html`<tr class="lines"><td colspan="4"><pre>${written}</pre></td></tr>`;
}

function publishedOf(report: Report): Html {
  const names = published(report).map((resource) => address(resource) ?? plain(resource.name));
  return names.length > 0 ? html`<p class="alarm"><strong>Now public:</strong> ${names.join(", ")}</p>` : html``;
}

function remediesOf(report: Report): Html {
  const { repair, accept } = remedies(report);
  return html`<section class="remedies"><h2>What to do</h2>
<p>To put it right: <code>${repair}</code></p>
<p>To accept it: <code>${accept}</code>, then the same change in the program</p>
</section>`;
}

function linked(text: string, page: string | undefined): Html {
  return page === undefined ? html`${text}` : html`<a href="${encodeURI(page)}">${text}</a>`;
}

/** A path that breaks at its dots where it must. */
function breakable(path: string): Html[] {
  return path.split(/(?<=\.)/).map((part) => html`${part}<wbr>`);
}

function unmanagedOf({ found, notListed }: Unmanaged): Html {
  const items = found
    .map(described)
    .map(
      ({ what, name, details, page }) =>
        html`<li><code>${linked(name, page)}</code> <span class="quiet">${what}, ${details}</span></li>`,
    );
  const missing = notListed.map(
    ({ what, reason }) => html`<li>${plain(what)}: <span class="quiet">${plain(reason)}</span></li>`,
  );
  return html`${list("Declared nowhere in this stack", items)}${list("Not listed", missing)}`;
}

function list(title: string, items: readonly Html[]): Html {
  if (items.length === 0) return html``;
  return html`<section>
<h2>${title}</h2>
<ul>
${items}
</ul>
</section>
`;
}
