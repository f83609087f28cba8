// Asks each second what the Hub holds, and shows it. Whatever it holds is set as text, never as HTML.
const find = document.getElementById("find");
const status = document.getElementById("status");
const second = 1000;

/** @param {string} text @param {string} [kind] */
function cell(text, kind) {
  const made = document.createElement("td");
  made.textContent = text;
  if (kind) made.className = kind;
  return made;
}

/** @param {string} table @param {HTMLTableCellElement[][]} rows @param {string} none */
function fill(table, rows, none) {
  const body = document.querySelector(`#${table} tbody`);
  const nothing = cell(none, "faint");
  nothing.colSpan = 9;
  const lines = (rows.length > 0 ? rows : [[nothing]]).map((cells) => {
    const line = document.createElement("tr");
    line.append(...cells);
    return line;
  });
  body.replaceChildren(...lines);
}

function count(id, shown, all) {
  document.getElementById(id).textContent = shown === all ? `(${all})` : `(${shown} of ${all})`;
}

const kindOf = (code) => (code === 0 || code >= 400 ? "bad" : "good");

function show({ now, repositories, organizations, users, requests }) {
  fill(
    "repositories",
    repositories.shown.map((each) => [
      cell(`${each.namespace}/${each.name}`),
      cell(`${each.isPrivate ? "private" : "public"}${each.isActive ? "" : ", archived"}`),
      cell(String(each.tags), "number"),
      cell(each.description, "faint"),
      cell(each.modifiedAt, "faint"),
    ]),
    "No repository.",
  );
  count("repositories-count", repositories.shown.length, repositories.all);
  fill(
    "requests",
    requests.shown.map((each) => [
      cell(each.status === 0 ? "none" : String(each.status), `number ${kindOf(each.status)}`),
      cell(`${each.method} ${each.path}${each.fault ? ` (fault: ${each.fault})` : ""}`),
      cell(each.identity ?? "anonymous", "faint"),
    ]),
    "No request yet.",
  );
  count("requests-count", requests.shown.length, requests.all);
  fill(
    "organizations",
    organizations.map((each) => [
      cell(each.name),
      cell(each.plan),
      cell(each.teams.join(", ")),
      cell(each.members.join(", ")),
      cell(String(each.accessTokens), "number"),
    ]),
    "No organization.",
  );
  fill(
    "users",
    users.map((each) => [cell(each.username), cell(each.plan), cell(String(each.accessTokens), "number")]),
    "No user.",
  );
  status.textContent = `Its clock says ${now}.`;
  status.className = "";
}

async function refresh() {
  try {
    const answer = await fetch(`overview?find=${encodeURIComponent(find.value)}`);
    show(await answer.json());
  } catch {
    status.textContent = "The emulator does not answer. This is what it held last.";
    status.className = "lost";
  }
}

async function watch() {
  if (!document.hidden) await refresh();
  setTimeout(watch, second);
}

find.addEventListener("input", refresh);
watch();
