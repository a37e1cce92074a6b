//! The page about a room of learners.
//!
//! Its rows are made of what `kata check` really says of files in `tests/golden`.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use katabook::catalog::hash_of;
use katabook::outcome::CheckRun;
use serde_json::{Value, json};

use crate::browser::Page;
use crate::support::{kata, repository, stderr, stdout, tiny};

/// Who handed in which golden file. Two fail alike in a way that no mistake foresees.
const ROOM: [(&str, &str); 5] = [
    ("Zoe Quill", "mismatch_of_a_known_mistake"),
    ("Anna Orr", "passed"),
    ("Ben Ott", "failed_assertion"),
    ("Cleo Pym", "raised"),
    ("Dan Rush", "raised"),
];

/// The rows, and the text of each submission.
fn rows() -> &'static Vec<(Value, String)> {
    static ROWS: OnceLock<Vec<(Value, String)>> = OnceLock::new();
    ROWS.get_or_init(|| ROOM.map(|(learner, golden)| row(learner, golden)).into())
}

fn row(learner: &str, golden: &str) -> (Value, String) {
    let source = repository().join(format!("tests/golden/{golden}/submission.py"));
    let text = fs::read_to_string(&source).expect("the golden file is there");
    let mut command = kata(&repository());
    command.args(["check", "slugs"]).arg(&source).args(["--format", "json", "--workbook"]).arg(tiny());
    let output = command.output().expect("kata runs");
    let run: CheckRun = serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{e}: {}", stderr(&output)));
    let mut report = run.reports.into_iter().next().expect("there is a report");
    report.submission = format!("{learner}/slugs.py");
    let row = json!({"version": 1, "learner": learner, "kata": "slugs", "title": "Slugs", "kata_hash": "", "seed": 1,
        "file": report.submission.clone(), "submission_sha256": hash_of(text.as_bytes()), "python": run.python, "max": 2.0,
        "milliseconds": 1.0, "late_seconds": 60, "status": "graded", "report": report});
    (row, text)
}

/// Write the results and the submissions to `folder`, and then the page; its path and its text.
fn page(folder: &Path, arguments: &[&str]) -> (PathBuf, String) {
    let mut lines: Vec<String> = rows().iter().map(|(row, _)| row.to_string()).collect();
    lines.push(
        json!({"version": 1, "learner": "Eve Sol", "kata": "slugs", "title": "Slugs", "kata_hash": "", "seed": 1,
            "python": "3", "max": 2.0, "milliseconds": 0.0, "status": "missing", "problem": "Eve Sol/ has no slugs.py"})
        .to_string(),
    );
    fs::write(folder.join("results.jsonl"), lines.join("\n") + "\n").expect("writable");
    for (row, text) in rows() {
        let file = folder.join("room").join(row["file"].as_str().expect("it has a file"));
        fs::create_dir_all(file.parent().expect("it is in a folder")).expect("writable");
        fs::write(file, text).expect("writable");
    }
    let mut command = kata(folder);
    command.args(["report", "results.jsonl", "--submissions", "room", "--out", "page.html"]).args(arguments);
    let output = command.output().expect("kata runs");
    let who_is_who = if arguments.contains(&"--anonymous") { "results.key: who is who, for you alone\n" } else { "" };
    let said = format!("page.html: a page of 6 results\n{who_is_who}Next: open it in a browser, or print it.\n");
    assert_eq!(stdout(&output), said, "{}", stderr(&output));
    let path = folder.join("page.html");
    let text = fs::read_to_string(&path).expect("the page is written");
    (path, text)
}

#[test]
fn the_page_has_who_believes_what_and_failures_that_nobody_foresaw_together() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (_, text) = page(folder.path(), &[]);
    let between = |from: &str, to: &str| {
        let rest = text.split_once(from).unwrap_or_else(|| panic!("{from} is not in {text}")).1;
        rest.split_once(to).unwrap_or_else(|| panic!("{to} is not in {text}")).0.to_owned()
    };
    let beliefs = between("id=\"beliefs\"", "</section>");
    assert!(beliefs.contains("Zoe Quill</a>") && !beliefs.contains("Cleo Pym"), "{beliefs}");
    let unforeseen = between("id=\"unforeseen\"", "</section>");
    assert!(unforeseen.contains("<h3>2 submissions to <code>slugs</code></h3>"), "{unforeseen}");
    let submission = between("Handed in alike by Cleo Pym, Dan Rush.", "</details>");
    assert!(submission.contains("<mark>▶"), "the failing line is marked: {submission}");
}

#[test]
fn nothing_is_fetched_and_only_the_pages_own_script_runs() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (_, text) = page(folder.path(), &[]);
    for way in ["src=", "<link", "@import", "http://", "https://"] {
        assert!(!text.contains(way), "{way}");
    }
    assert!(text.contains("default-src 'none'"), "{text}");
    assert!(text.contains("script-src 'sha256-"), "{text}");
}

#[test]
fn with_pseudonyms_no_name_is_anywhere() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (_, text) = page(folder.path(), &["--anonymous"]);
    let names = ROOM.iter().flat_map(|(learner, _)| learner.split(' ')).chain(["Eve", "Sol"]);
    for name in names {
        let word = |c: char| !c.is_alphanumeric();
        assert!(!text.split(word).any(|part| part == name), "{name} is on the page");
    }
    assert_eq!(page(folder.path(), &["--anonymous"]).1, text, "the same results have the same pseudonyms");
}

#[test]
fn pseudonyms_stay_when_the_room_changes_and_the_key_tells_who_is_who() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    page(folder.path(), &["--anonymous"]);
    let key = |name: &str| -> toml::Table {
        let text = fs::read_to_string(folder.path().join(name)).expect("there is a key");
        toml::from_str(&text).unwrap_or_else(|e| panic!("{e}: {text}"))
    };
    let before = key("results.key");
    let names = before["names"].as_table().expect("it has names");
    assert_eq!(names.len(), 6);
    let report = |results: &str, more: &[&str]| {
        let mut command = kata(folder.path());
        let output = command.args(["report", results, "--out", "again.html", "--anonymous"]).args(more).output();
        let output = output.expect("kata runs");
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        fs::read_to_string(folder.path().join("again.html")).expect("the page is written")
    };
    let (row, _) = &rows()[0];
    let new = json!({"learner": "Abe New"});
    let mut other = row.clone();
    other["learner"] = new["learner"].clone();
    fs::write(folder.path().join("later.jsonl"), format!("{other}\n{row}\n")).expect("writable");
    let page = report("later.jsonl", &["--key", "results.key"]);
    assert!(page.contains(names["Zoe Quill"].as_str().expect("a name")), "{page}");
    let after = key("results.key");
    assert_eq!(after["names"]["Zoe Quill"], names["Zoe Quill"]);
    assert!(after["names"].get("Abe New").is_some() && after["secret"] == before["secret"]);

    // Without that secret they are others: a list of the class tells nobody who is who.
    report("later.jsonl", &[]);
    assert_ne!(key("later.key")["names"]["Zoe Quill"], names["Zoe Quill"]);
    fs::write(folder.path().join("broken.key"), "secret = 1\n").expect("writable");
    let output = kata(folder.path())
        .args(["report", "later.jsonl", "--out", "x.html", "--anonymous", "--key", "broken.key"])
        .output();
    let output = output.expect("kata runs");
    assert!(stderr(&output).starts_with("error: broken.key:1: "), "{}", stderr(&output));
    assert!(!folder.path().join("x.html").exists());
}

#[test]
fn practice_folders_tell_how_long_it_took_to_pass() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let started = kata(folder.path()).args(["start", "folders/ann", "--workbook"]).arg(tiny()).output();
    assert!(started.is_ok());
    let practice = folder.path().join("folders/ann");
    let reference = fs::read_to_string(tiny().join("python_reference/text/slugs.py")).expect("it is there");
    for text in ["def slug(text): return 1\n", &reference] {
        fs::write(practice.join("text/slugs.py"), text).expect("writable");
        kata(&practice).args(["check", "slugs"]).output().expect("kata runs");
    }
    let (_, text) = page(folder.path(), &["--history", "folders"]);
    assert!(text.contains("Half of 1 learner passed within ") && text.contains(" and 2 attempts;"), "{text}");
}

#[test]
fn a_file_of_somebody_elses_is_not_replaced_and_a_line_that_is_no_result_is_named() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    page(folder.path(), &[]);
    fs::write(folder.path().join("mine.html"), "my page").expect("writable");
    fs::write(folder.path().join("broken.jsonl"), "{\"version\": 1}\n").expect("writable");
    let problem = |results: &str, out: &str| {
        let output = kata(folder.path()).args(["report", results, "--out", out]).output().expect("kata runs");
        assert_eq!(output.status.code(), Some(2));
        stderr(&output)
    };
    assert!(problem("results.jsonl", "mine.html").contains("was not written by kata"));
    let broken = problem("broken.jsonl", "out.html");
    assert!(broken.contains("broken.jsonl:1: "), "{broken}");
}

/// A schedule that breaks something, as `katabook.threads` lays it out.
const SCHEDULE: &str = "line  A                                   B\n   4  number = self.counts.get(page, 0)\n        \
                        stopped at BINARY_OP\n   4                                      number = self.counts.get(page, 0)\n   \
                        5                                      self.counts[page] = number + 1\n                                            \
                        writes self.counts[page] = 1\n   5  self.counts[page] = number + 1\n        writes self.counts[page] = 1";
const STATEMENTS: &str =
    "    1 × line 1: SELECT id FROM authors\n  100 × line 2: SELECT title FROM books WHERE author = ?";

/// Results of two katas of a workshop, whose order is not the alphabet's: one check with a schedule, one with
/// statements; names with accents, composed in both ways; a starter, a late one, a note, one who passed but for a
/// stretch check.
fn workshop(folder: &Path) -> PathBuf {
    let check = |name: &str, outcome: &str, stretch: bool, label: &str, text: &str| {
        let location = json!({"line": 2, "source": "class Counter:"});
        json!({"name": name, "title": format!("It is {name}."), "outcome": outcome, "sitting": "shared", "stretch": stretch,
            "message": "it is not", "location": location, "output": {"stdout": "", "stderr": "", "cut": false},
            "evidence": [{"label": label, "text": text, "exact": false}], "milliseconds": 1.0})
    };
    let source = "import threading\nclass Counter:\n    def hit(self, page):\n        number = self.counts.get(page, 0)\n        \
                  self.counts[page] = number + 1\n        return number\n";
    fs::create_dir_all(folder.join("room")).expect("writable");
    fs::write(folder.join("room/counter.py"), source).expect("writable");
    let mistake = json!({"name": "no_lock", "title": "The GIL makes it atomic.", "explanation": "It does not.",
        "checks": ["counted"], "likely": false});
    let row = |learner: &str, kata: &str, place: u32, more: Value| {
        let mut row = json!({"version": 1, "learner": learner, "kata": kata, "title": format!("The {kata}"), "kata_hash": "",
            "workshop": "Backend week", "place": place, "seed": 1, "python": "3", "max": 2.0, "milliseconds": 1.0});
        for (name, value) in more.as_object().into_iter().flatten() {
            row[name] = value.clone();
        }
        row.to_string()
    };
    let graded = |verdict: &str, checks: Value, mistakes: Value| {
        json!({"status": "graded", "file": "counter.py", "submission_sha256": hash_of(source.as_bytes()), "score": 1.0,
            "report": {"kata": "k", "submission": "counter.py", "verdict": verdict, "mastered": false, "checks": checks,
                       "mistakes": mistakes}})
    };
    let breaks = || {
        json!([
            check("counted", "failed", false, "a schedule that breaks it", SCHEDULE),
            check("held", "passed", false, "x", "1")
        ])
    };
    let slow = || json!([check("quick", "failed", false, "the 101 statements", STATEMENTS)]);
    let beyond = json!([check("counted", "passed", false, "x", "1"), check("fair", "failed", true, "x", "1")]);
    let late = |mut row: Value| {
        row["late_seconds"] = json!(7200);
        row["penalty"] = json!(0.5);
        row["notes"] = json!(["taken from Counter (1).py"]);
        row["attempts"] = json!(3);
        row
    };
    let lines = [
        row("Mu\u{308}ller, Anna", "zebra", 0, late(graded("failed", breaks(), json!([mistake])))),
        row("Müller, Anna (2)", "zebra", 0, graded("failed", breaks(), json!([mistake]))),
        row("Łukasz Zych", "zebra", 0, json!({"status": "not_begun", "score": 0.0})),
        row("Zoe Quill", "zebra", 0, graded("passed", beyond, json!([]))),
        row(
            "Mu\u{308}ller, Anna",
            "ant",
            1,
            json!({"status": "missing", "problem": "there is no ant.py, but Ant.py", "score": 0.0}),
        ),
        row("Müller, Anna (2)", "ant", 1, graded("failed", slow(), json!([]))),
        row("Łukasz Zych", "ant", 1, graded("failed", slow(), json!([]))),
        row("Zoe Quill", "ant", 1, json!({"status": "unreadable", "problem": "which is meant?"})),
    ];
    fs::write(folder.join("results.jsonl"), lines.join("\n") + "\n").expect("writable");
    let output = kata(folder).args(["report", "results.jsonl", "--submissions", "room", "--out", "page.html"]).output();
    let output = output.expect("kata runs");
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    folder.join("page.html")
}

#[test]
fn what_a_projector_shows_comes_first_in_the_workshops_order_and_details_follow() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let text = fs::read_to_string(workshop(folder.path())).expect("the page is written");
    assert!(text.contains("<h1>Backend week</h1>"), "the workshop's title is kept");
    let at = |part: &str| text.find(part).unwrap_or_else(|| panic!("{part} is not in {text}"));
    let parts = ["overview", "matrix", "beliefs", "unforeseen", "beyond", "katas", "submissions"];
    let places = parts.map(|part| at(&format!("<h2 id=\"{part}\"")));
    assert!(places.is_sorted(), "{places:?}");
    assert!(at("The zebra <code>") < at("The ant <code>"), "katas are in the workshop's order");
    let overview = &text[places[0]..places[1]];
    assert!(overview.contains("The GIL makes it atomic.") && overview.contains("It is counted."), "{overview}");
    assert!(!overview.contains("It is fair."), "what is beyond the core stands apart: {overview}");
    assert!(overview.contains("</b> 1 not begun"), "{overview}");
    let matrix = &text[places[1]..places[2]];
    assert!(matrix.contains("0.5<small class=\"soft\"> of 4</small>"), "points, less what lateness costs: {matrix}");
    assert!(
        matrix.contains("<small title=\"by 2 h\">late</small>") && matrix.contains("<small>note</small>"),
        "{matrix}"
    );
    for told in ["taken from Counter (1).py", "there is no ant.py, but Ant.py", "which is meant?"] {
        assert!(matrix.contains(told), "{told}");
    }
    let belief = &text[places[2]..places[3]];
    assert!(belief.contains("<mark>▶   4          number = self.counts.get(page, 0)</mark>"), "{belief}");
    assert!(!belief.contains("<mark>▶   2"), "the class is no line that does it: {belief}");
    assert!(belief.contains("stopped at BINARY_OP</text>"), "{belief}");
    let unforeseen = &text[places[3]..places[4]];
    assert!(unforeseen.contains("<code>ant</code>") && unforeseen.contains("  100 ×</text>"), "{unforeseen}");
    assert!(text[places[4]..places[5]].contains("It is fair: ") || text[places[4]..places[5]].contains("It is fair"));
    assert!(text.contains("the latest of 3 attempts"));
}

#[test]
fn in_a_browser_names_are_found_without_accents_and_in_any_composition() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = workshop(folder.path());
    let Some(mut page) = Page::open(&path, 1000, 800) else { return };
    page.wait_for("document.getElementById('controls').hidden === false");
    let shown = "[...document.querySelectorAll('#room tbody tr')].filter(r => !r.hidden).map(r => r.cells[0].textContent.normalize())";
    assert_eq!(page.value(shown), json!(["Łukasz Zych", "Müller, Anna", "Müller, Anna (2)", "Zoe Quill"]));
    for typed in ["muller", "MÜLLER", "Mu\u{308}ll"] {
        page.value(&format!(
            "{{ const i = document.getElementById('by-learner'); i.value = {}; i.dispatchEvent(new Event('input')); }}",
            json!(typed)
        ));
        assert_eq!(page.value(shown), json!(["Müller, Anna", "Müller, Anna (2)"]), "{typed}");
    }
    page.value(
        "{ const i = document.getElementById('by-learner'); i.value = 'lukasz'; i.dispatchEvent(new Event('input')); }",
    );
    assert_eq!(page.value(shown), json!(["Łukasz Zych"]));
    page.value(
        "{ const i = document.getElementById('by-learner'); i.value = ''; i.dispatchEvent(new Event('input')); }",
    );
    // By points, the fewest first.
    page.click("#room thead th:nth-child(2) button");
    assert_eq!(page.value(&format!("{shown}[1]")), json!("Müller, Anna"));
}

#[test]
fn in_a_browser_the_page_fits_wide_narrow_dark_and_on_paper() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = workshop(folder.path());
    let Some(mut page) = Page::open(&path, 1600, 900) else { return };
    page.wait_for("document.getElementById('controls').hidden === false");
    let fits = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";
    let panels = "new Set([...document.querySelectorAll('.panel')].map(p => p.getBoundingClientRect().top)).size";
    for (width, height, rows) in [(1600, 900, 1), (360, 740, 2)] {
        page.look(width, height, "screen", "light");
        assert_eq!(page.value(fits), json!(true), "{width}");
        assert_eq!(page.value(panels), json!(rows), "{width}: panels stand side by side where there is room");
    }
    // A projector shows the whole overview without scrolling, and every text of a picture is in the lane that it is of.
    page.look(1600, 900, "screen", "light");
    let bottom = "Math.max(...[...document.querySelectorAll('.panel')].map(p => p.getBoundingClientRect().bottom))";
    assert!(page.value(bottom).as_f64().is_some_and(|bottom| bottom < 900.0), "{}", page.value(bottom));
    let outside = "[...document.querySelectorAll('.found figure svg')].flatMap(svg => [...svg.querySelectorAll('text')]
        .filter(t => t.getBoundingClientRect().right > svg.getBoundingClientRect().right + 1).map(t => t.textContent))";
    assert_eq!(page.value(outside), json!([]));
    let brightness = |page: &mut Page, of: &str| -> f64 {
        let value = page.value(&format!(
            "(c => {{ const [r, g, b] = c.match(/[0-9.]+/g).map(Number); return (r + g + b) / 3; }})({of})"
        ));
        value.as_f64().expect("a number")
    };
    let (ground, ink) = (
        "getComputedStyle(document.body).backgroundColor",
        "getComputedStyle(document.querySelector('figure.picture .step')).fill",
    );
    assert!(brightness(&mut page, ground) > 200.0 && brightness(&mut page, ink) < 80.0);
    page.look(1600, 900, "screen", "dark");
    assert!(brightness(&mut page, ground) < 60.0 && brightness(&mut page, ink) > 180.0, "text on dark is light");
    // On paper there is nothing to click; the first page has the title and the first kata. (A4 without margins of 1 cm.)
    page.look(718, 1047, "print", "light");
    assert_eq!(page.value(fits), json!(true));
    let hidden =
        "['#controls', '#all', 'nav'].every(s => getComputedStyle(document.querySelector(s)).display === 'none')";
    assert_eq!(page.value(hidden), json!(true));
    let first = "document.querySelector('.panel').getBoundingClientRect().bottom + scrollY < 1047";
    assert_eq!(page.value(first), json!(true), "the first page is not blank");
}

#[test]
fn in_a_browser_learners_are_filtered_sorted_and_their_submissions_opened() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (path, _) = page(folder.path(), &[]);
    let Some(mut page) = Page::open(&path, 1000, 800) else { return };
    page.wait_for("document.getElementById('controls').hidden === false");
    let shown =
        "[...document.querySelectorAll('#room tbody tr')].filter(r => !r.hidden).map(r => r.cells[0].textContent)";
    let all = json!(["Anna Orr", "Ben Ott", "Cleo Pym", "Dan Rush", "Eve Sol", "Zoe Quill"]);
    assert_eq!(page.value(shown), all);

    page.click("#by-learner");
    page.type_text("o");
    assert_eq!(page.value(shown), json!(["Anna Orr", "Ben Ott", "Cleo Pym", "Eve Sol", "Zoe Quill"]));
    assert_eq!(page.value("document.getElementById('shown').textContent"), json!("5 of 6 learners"));
    page.value(
        "{ const s = document.getElementById('by-state'); s.value = 'f'; s.dispatchEvent(new Event('input')); }",
    );
    assert_eq!(page.value(shown), json!(["Ben Ott", "Cleo Pym", "Zoe Quill"]));

    // By what became of the kata: those that fail with the most checks passed first; and from the keyboard, turned round.
    page.click("#room thead th[data-kata=slugs] button");
    let sorted = "document.querySelector('#room thead th[data-kata]').getAttribute('aria-sort')";
    assert_eq!(page.value(sorted), json!("ascending"));
    let forth = page.value(shown);
    page.press("Enter", 13);
    assert_eq!(page.value(sorted), json!("descending"));
    assert_ne!(page.value(shown), forth);

    page.click("#room tbody tr:not([hidden]) td a");
    let open = "document.getElementById('opened').open";
    page.wait_for(open);
    let first = page.value(&format!("{shown}[0]"));
    let text = page.value("document.getElementById('opened').textContent");
    let text = text.as_str().unwrap_or_default();
    assert!(text.contains(first.as_str().unwrap_or("?")) && text.contains("def slug"), "{text}");
    page.press("Escape", 27);
    page.wait_for(&format!("!{open}"));
}
