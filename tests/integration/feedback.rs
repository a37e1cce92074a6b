//! Back to learners and platforms: a file for each learner, and grade books.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use serde_json::{Value, json};

use crate::support::{kata, stderr, stdout, tiny};

const RIGHT: &str = include_str!("../workbooks/tiny/python_reference/text/slugs.py");
const BLANKS: &str = include_str!("../workbooks/tiny/katas/text/slugs/mistakes/replaces_blanks.py");
/// Fails in no known way.
const WRONG: &str = "def slug(title):\n    return 'wrong'\n\n\ndef slugs(titles):\n    return []\n";
const WORKSHOP: &str = "title = \"Week one\"\n\n[[kata]]\nid = \"slugs\"\nweight = 4\n";

/// A room of three, graded: one passed, one makes a known mistake, one fails as nobody foresaw, one has nothing.
fn graded(folder: &Path) {
    for (learner, text) in [("Anna Orr", RIGHT), ("Ben/../Ott", BLANKS), ("Cleo <b> Pym", WRONG)] {
        let path = folder.join("room").join(learner.replace("/../", " ")).join("slugs.py");
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("writable");
        fs::write(path, text).expect("writable");
    }
    fs::create_dir_all(folder.join("room/Eve Sol")).expect("writable");
    fs::write(folder.join("week.toml"), WORKSHOP).expect("writable");
    let output = grade(folder, &[]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
}

fn grade(folder: &Path, more: &[&str]) -> Output {
    let mut command = kata(folder);
    command.args(["grade", "room", "--workshop", "week.toml", "--workbook"]).arg(tiny()).args(more);
    command.env("TZ", "UTC").output().expect("kata runs")
}

fn run(folder: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = kata(folder).args(arguments).output().expect("kata runs");
    (output.status.code(), stdout(&output), stderr(&output))
}

fn names(folder: &Path) -> Vec<String> {
    let listed = fs::read_dir(folder).expect("it is there").flatten();
    let mut names: Vec<String> = listed.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn each_learner_has_a_file_with_their_own_results_and_nobody_elses() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let folder = folder.path();
    graded(folder);
    let told = run(folder, &["feedback", "results.jsonl", "out", "--submissions", "room"]);
    let said = "out: files for 4 learners\nNext: give each learner their own file; it names nobody else.\n";
    assert_eq!(told, (Some(0), said.to_owned(), String::new()));
    assert_eq!(names(&folder.join("out")), ["Anna Orr.html", "Ben Ott.html", "Cleo _b_ Pym.html", "Eve Sol.html"]);
    assert_eq!(names(folder), ["out", "results.jsonl", "room", "week.toml"], "nothing is left beside");
    let file = |name: &str| fs::read_to_string(folder.join("out").join(name)).expect("it is written");
    let ben = file("Ben Ott.html");
    assert!(ben.contains("<h1>Week one</h1>") && ben.contains("<strong>Ben Ott</strong>: 2 of 4 points"), "{ben}");
    assert!(
        ben.contains("Every blank becomes a hyphen.") && ben.contains("What you handed in") && ben.contains("<mark>▶"),
        "{ben}"
    );
    assert!(file("Anna Orr.html").contains("4 of 4 points"));
    let eve = file("Eve Sol.html");
    assert!(eve.contains("Nothing was found for this kata: there is no slugs.py, nor any other file."), "{eve}");
    let cleo = file("Cleo _b_ Pym.html");
    assert!(cleo.contains("Cleo &lt;b&gt; Pym") && !cleo.contains("<b> Pym"), "{cleo}");
    for (name, others) in [("Ben Ott.html", ["Anna", "Cleo"]), ("Anna Orr.html", ["Ben", "Cleo"])] {
        assert!(others.iter().all(|other| !file(name).contains(other)), "{name}");
    }
    for way in ["src=", "<link", "<script", "https://"] {
        assert!(!ben.contains(way), "{way}");
    }
}

#[test]
fn as_markdown_it_is_text_and_in_a_folder_that_is_there_only_files_of_ours_are_replaced() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let folder = folder.path();
    graded(folder);
    let markdown = ["feedback", "results.jsonl", "out", "--format", "md"];
    assert_eq!(run(folder, &markdown).0, Some(0));
    let file = |name: &str| fs::read_to_string(folder.join("out").join(name)).expect("it is written");
    let ben = file("Ben Ott.md");
    assert!(
        ben.starts_with("<!-- Written by kata feedback -->\n\n# Week one\n\n**Ben Ott**: 2 of 4 points\n"),
        "{ben}"
    );
    assert!(
        ben.contains("**The idea behind it: “Every blank becomes a hyphen.”**") && ben.contains("\n```text\n"),
        "{ben}"
    );
    assert!(file("Cleo _b_ Pym.md").contains("**Cleo \\<b\\> Pym**"));

    // Whose file it was is gone from the room: it is told, and left.
    let text = fs::read_to_string(folder.join("results.jsonl")).expect("readable");
    let without: String =
        text.lines().filter(|line| !line.contains("Eve Sol")).map(|line| format!("{line}\n")).collect();
    fs::write(folder.join("results.jsonl"), without).expect("writable");
    let (code, _, note) = run(folder, &markdown);
    assert_eq!((code, note.as_str()), (Some(0), "note: written before, and of nobody in these results: Eve Sol.md\n"));

    fs::write(folder.join("out/Ben Ott.md"), "my own notes\n").expect("writable");
    fs::write(folder.join("out/Anna Orr.md"), "<!-- Written by kata feedback -->\nold\n").expect("writable");
    let (code, _, problem) = run(folder, &markdown);
    assert_eq!(code, Some(2));
    assert!(problem.starts_with("error: out/Ben Ott.md: this file was not written by kata"), "{problem}");
    assert!(file("Anna Orr.md").ends_with("old\n"), "nothing is written where not all can be");
    assert_eq!(run(folder, &[&markdown[..], &["--force"]].concat()).0, Some(0));
}

/// The records of a table, by a reader of its own.
fn table(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(false).from_reader(text.as_bytes());
    let records = reader.records().map(|record| record.expect("every row has as many cells"));
    records.map(|record| record.iter().map(str::to_owned).collect()).collect()
}

/// What Moodle's import does with a table once columns are mapped: a user by address or number, grades that are numbers
/// or `-` (grade/import/csv/classes/load_data.php).
fn imported_by_moodle(text: &str, identity: &str) -> Vec<(String, Vec<Option<f64>>)> {
    let rows = table(text);
    let (head, rows) = rows.split_first().expect("there is a head");
    let at = head.iter().position(|column| column == identity).expect("the column can be mapped");
    let graded: Vec<usize> = (0..head.len()).filter(|at| head[*at].ends_with(" (Real)")).collect();
    for column in &graded {
        let feedback = head[*column].replace("(Real)", "(Feedback)");
        assert_eq!(head[column + 1], feedback, "feedback without a grade empties the grade");
    }
    let grade = |cell: &String| (cell != "-").then(|| cell.parse().unwrap_or_else(|e| panic!("{cell}: {e}")));
    let user = |row: &Vec<String>| {
        assert!(!row[at].is_empty(), "a row without a user ends the import");
        (row[at].clone(), graded.iter().map(|column| grade(&row[*column])).collect())
    };
    rows.iter().map(user).collect()
}

/// An assignment's title and the points that it can bring.
type Assignment = (String, f64);

/// A student, and the points in each assignment.
type Student = (String, Vec<Option<f64>>);

/// What Canvas's import does: which columns are whose is told by the head alone, and who it is by ID, then the SIS ids,
/// then the name (lib/gradebook_importer.rb).
fn imported_by_canvas(text: &str) -> (Vec<Assignment>, Vec<Student>) {
    let rows = table(text);
    let [head, possible, rows @ ..] = rows.as_slice() else { panic!("it has a head and points: {text}") };
    assert_eq!(head[..5], ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]);
    assert!(possible[0].contains("Points Possible") && possible[1..5].iter().all(String::is_empty));
    let number =
        |cell: &String| (!cell.is_empty()).then(|| cell.parse::<f64>().unwrap_or_else(|e| panic!("{cell}: {e}")));
    let assignments = (5..head.len()).map(|at| (head[at].clone(), number(&possible[at]).expect("points"))).collect();
    let who = |row: &Vec<String>| row[1..4].iter().chain([&row[0]]).find(|cell| !cell.is_empty()).cloned();
    let grades = rows.iter().map(|row| (who(row).expect("somebody"), row[5..].iter().map(number).collect()));
    (assignments, grades.collect())
}

#[test]
fn grade_books_are_what_moodle_and_canvas_import() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let folder = folder.path();
    graded(folder);
    let book = |format: &str| {
        let output = grade(folder, &["--resume", "--format", format]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        stdout(&output)
    };
    let learners = ["Anna Orr", "Ben Ott", "Cleo <b> Pym", "Eve Sol"];
    let points = [4.0, 2.0, 0.0, 0.0].map(|points| vec![Some(points), Some(points)]);
    let expected: Vec<_> = learners.map(str::to_owned).into_iter().zip(points).collect();
    let moodle = book("moodle");
    assert_eq!(imported_by_moodle(&moodle, "ID number"), expected);
    assert!(
        moodle.starts_with("First name,Last name,ID number,Email address,Week one (Real),Week one (Feedback),"),
        "{moodle}"
    );
    assert!(moodle.contains("The idea behind it: “Every blank becomes a hyphen.”"), "{moodle}");
    let (assignments, grades) = imported_by_canvas(&book("canvas"));
    assert_eq!(assignments, [("Week one".to_owned(), 4.0), ("Titles in addresses".to_owned(), 4.0)]);
    assert_eq!(grades, expected);

    // An export of Canvas has its own numbers; what is open has no grade; a name that a spreadsheet would run is text.
    let lines: Vec<Value> = fs::read_to_string(folder.join("results.jsonl"))
        .expect("readable")
        .lines()
        .map(|line| serde_json::from_str(line).expect("it is JSON"))
        .collect();
    let known = |mut row: Value| {
        let n = learners.iter().position(|learner| row["learner"] == **learner).expect("it is known");
        row["id"] = json!(format!("10{n}"));
        row["email"] = json!(format!("{n}@example.edu"));
        row["late_mark"] = json!({"by": "Canvas", "late": false});
        row["name"] = json!(["=Anna Orr", "Ott, Ben", "Cleo Pym", "Eve Sol"][n]);
        if n == 3 {
            row["status"] = json!("unreadable");
            row.as_object_mut().map(|row| row.remove("score"));
        }
        format!("{row}\n")
    };
    fs::write(folder.join("results.jsonl"), lines.into_iter().map(known).collect::<String>()).expect("writable");
    let rows: Vec<_> = katabook::grading::results::Results::open(&folder.join("results.jsonl"))
        .expect("they are results")
        .rows()
        .collect::<Result<_, _>>()
        .expect("they are rows");
    let book = katabook::report::formats::gradebook::Gradebook::of("Week one", &[("slugs", "Titles", 4.0)], &rows);
    let canvas = katabook::report::formats::gradebook::canvas(&book).expect("it can be written");
    let (_, grades) = imported_by_canvas(&canvas);
    assert_eq!(grades[3], ("103".to_owned(), vec![None, None]));
    assert!(canvas.contains("\n'=Anna Orr,100,,0@example.edu,,4,4\n"), "{canvas}");
    let moodle = katabook::report::formats::gradebook::moodle(&book).expect("it can be written");
    let users = imported_by_moodle(&moodle, "Email address");
    assert_eq!(users[3], ("3@example.edu".to_owned(), vec![None, None]));
    assert!(moodle.contains("\nBen,Ott,101,1@example.edu,2,"), "{moodle}");
}

#[test]
fn the_page_of_results_keeps_title_order_and_the_line_that_makes_a_mistake() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let folder = folder.path();
    graded(folder);
    let results = fs::read_to_string(folder.join("results.jsonl")).expect("readable");
    let ben = results.lines().find(|line| line.contains("\"Ben Ott\"")).expect("there is a row");
    let row: Value = serde_json::from_str(ben).expect("it is JSON");
    assert_eq!((&row["workshop"], &row["place"]), (&json!("Week one"), &json!(0)));
    let line = &row["report"]["mistakes"][0]["line"];
    assert!(
        line["source"].as_str().is_some_and(|source| BLANKS.contains(source) && !source.starts_with("def ")),
        "{row}"
    );
    let path: PathBuf = folder.join("page.html");
    assert_eq!(run(folder, &["report", "results.jsonl", "--submissions", "room", "--out", "page.html"]).0, Some(0));
    let page = fs::read_to_string(path).expect("it is written");
    assert!(page.contains("<h1>Week one</h1>"), "{page}");
}
