//! Results in the formats of other tools: `tests/formats` has one run, and what each format makes of it.
//!
//! To accept new results: `UPDATE_GOLDEN=1 cargo test formats`, then read the difference. The schemas beside them are
//! written from each format's specification; `scripts/validate-formats` gives the same files to programs that read them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jsonschema::Validator;
use katabook::outcome::{CheckRun, Outcome, Output, Report, Verdict};
use katabook::report::formats::{
    Graded, Late, Learner, Weights, Written, check50, classroom, classroom50, csv, exercism, github, gradescope, json,
    junit, prairielearn,
};
use proptest::prelude::*;
use serde_json::Value;

use crate::support::{kata, repository, stdout, tiny};

type Write = fn(&[Graded<'_>]) -> Written;

/// The formats with a schema, by its name.
const JSON_FORMATS: [(&str, Write); 6] = [
    ("exercism", exercism::render),
    ("gradescope", gradescope::render),
    ("classroom", |graded| classroom::render(graded).map(|line| decoded(&line))),
    ("prairielearn", prairielearn::render),
    ("check50", check50::render),
    ("classroom50", |graded| classroom50::render(graded, &submitted())),
];

/// What the runner of Classroom 50 says of a submission.
fn submitted() -> classroom50::Run {
    let variable = |name: &str| {
        Some(match name {
            "CLASSROOM" => "backend".to_owned(),
            "ASSIGNMENT" => "invoices".to_owned(),
            "USERNAME" => "ada".to_owned(),
            "SUBMISSION_TAG" => "submit/2030-02-03T17-00-00Z-a1b2c3d".to_owned(),
            "COMMIT_URL" | "RELEASE_URL" => {
                format!("https://github.com/org/backend-invoices-ada/{}", name.to_lowercase())
            }
            _ => return None,
        })
    };
    classroom50::Run::of(variable, "2030-02-03T17:00:05Z".to_owned()).expect("all that is needed is set")
}

fn file(name: &str) -> String {
    std::fs::read_to_string(repository().join("tests/formats").join(name)).unwrap_or_default()
}

fn run() -> CheckRun {
    serde_json::from_str(&file("run.json")).expect("the run keeps to the format of kata's JSON")
}

/// The run's only report, changed by `change`.
fn report(change: impl FnOnce(&mut Report)) -> Report {
    let mut report = run().reports.remove(0);
    change(&mut report);
    report
}

fn json_of(write: Write, graded: &[Graded<'_>]) -> Value {
    serde_json::from_str(&write(graded).expect("it can be written")).expect("it is JSON")
}

fn of_one(write: Write, report: &Report) -> Value {
    json_of(write, &[Graded::new("Invoices", report)])
}

/// A second opinion on base64, by arithmetic on one large number of bits.
fn decoded(line: &str) -> String {
    let value = |c: u8| match c {
        b'A'..=b'Z' => u32::from(c - b'A'),
        b'a'..=b'z' => u32::from(c - b'a') + 26,
        b'0'..=b'9' => u32::from(c - b'0') + 52,
        b'+' => 62,
        b'/' => 63,
        _ => panic!("{c} is no letter of base64"),
    };
    let line = line.strip_suffix('\n').expect("the line ends");
    assert_eq!(line.len() % 4, 0);
    let (mut bytes, mut bits, mut held) = (Vec::new(), 0, 0u32);
    for letter in line.trim_end_matches('=').bytes() {
        held = held << 6 | value(letter);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits) as u8);
            held &= (1 << bits) - 1;
        }
    }
    String::from_utf8(bytes).expect("what is encoded is text")
}

/// What keeps `output` from being a file of the format `name`.
fn problems(name: &str, output: &Value) -> Vec<String> {
    static VALIDATORS: LazyLock<BTreeMap<&str, Validator>> = LazyLock::new(|| {
        let validator = |name| {
            let schema: Value = serde_json::from_str(&file(&format!("{name}.schema.json"))).expect("a schema is JSON");
            jsonschema::validator_for(&schema).expect("the schema is valid")
        };
        JSON_FORMATS.iter().map(|(name, _)| (*name, validator(name))).collect()
    });
    VALIDATORS[name].iter_errors(output).map(|e| format!("{}: {e}", e.instance_path())).collect()
}

/// What the XML Schema of Jenkins' xUnit plugin (junit-10.xsd) and the sums that readers rely on demand.
fn holds_as_junit(xml: &str) {
    let document = roxmltree::Document::parse(xml).unwrap_or_else(|e| panic!("{e}"));
    let root = document.root_element();
    assert_eq!(root.tag_name().name(), "testsuites");
    let allowed = |tag: &str| -> (&[&str], &[&str]) {
        match tag {
            "testsuites" => (&["name", "time", "tests", "failures", "errors"], &["testsuite"]),
            "testsuite" => (
                &["name", "tests", "failures", "errors", "skipped", "time"],
                &["properties", "testcase", "system-out", "system-err"],
            ),
            "testcase" => {
                (&["name", "classname", "time"], &["failure", "error", "skipped", "system-out", "system-err"])
            }
            "failure" | "error" | "skipped" => (&["type", "message"], &[]),
            "properties" => (&[], &["property"]),
            "property" => (&["name", "value"], &[]),
            "system-out" | "system-err" => (&[], &[]),
            other => panic!("no element {other} is known"),
        }
    };
    for element in root.descendants().filter(roxmltree::Node::is_element) {
        let (attributes, children) = allowed(element.tag_name().name());
        for attribute in element.attributes() {
            assert!(attributes.contains(&attribute.name()), "{element:?} has {}", attribute.name());
        }
        for child in element.children().filter(roxmltree::Node::is_element) {
            assert!(children.contains(&child.tag_name().name()), "{element:?} holds {child:?}");
        }
    }
    let number = |node: roxmltree::Node<'_, '_>, name| node.attribute(name).and_then(|n| n.parse().ok());
    let count = |node: roxmltree::Node<'_, '_>, tag| Some(node.descendants().filter(|d| d.has_tag_name(tag)).count());
    for node in root.descendants().filter(|d| d.has_tag_name("testsuite") || d.has_tag_name("testsuites")) {
        for (attribute, tag) in [("tests", "testcase"), ("failures", "failure"), ("errors", "error")] {
            assert_eq!(number(node, attribute), count(node, tag), "{attribute} of {node:?}");
        }
    }
}

/// The fields of a table: a second opinion on its quoting, by the grammar of RFC 4180.
fn rows(table: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = table.chars().peekable();
    while let Some(c) = letters.next() {
        match c {
            '"' if quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            other => cell.push(other),
        }
    }
    assert!(!quoted && cell.is_empty() && row.is_empty(), "the table does not end where a row does");
    rows
}

/// Each line is one command, whatever is in its message.
fn holds_as_workflow_commands(text: &str) {
    for line in text.split_terminator('\n') {
        let rest = line.strip_prefix("::").unwrap_or_else(|| panic!("{line:?} is no command"));
        let (head, _) = rest.split_once("::").expect("a command has a message");
        let (level, properties) = head.split_once(' ').expect("ours have properties");
        assert!(["error", "notice"].contains(&level), "{level}");
        for property in properties.split(',') {
            let (key, value) = property.split_once('=').expect("a property has a value");
            assert!(["file", "line", "title"].contains(&key), "{key}");
            assert!(!value.contains([':', '\r']), "{value}");
        }
        assert!(!line.contains('\r'));
    }
}

fn golden(name: &str, found: &str) {
    let path = repository().join("tests/formats").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, found).expect("the folder can be written");
    }
    assert_eq!(found, file(name), "tests/formats/{name} has changed");
}

#[test]
fn one_run_in_every_format() {
    let (run, checks) = (run(), file("checks.py"));
    let graded = [Graded { source: Some(&checks), ..Graded::new("An invoice that adds up", &run.reports[0]) }];
    for (name, write) in JSON_FORMATS {
        let found = json_of(write, &graded);
        assert_eq!(problems(name, &found), Vec::<String>::new(), "{name}");
        let text = write(&graded).expect("it can be written");
        let text = if name == "classroom" { format!("{found:#}\n") } else { text };
        golden(&format!("{name}.json"), &text);
    }
    let xml = junit::render(&graded).expect("it can be written");
    holds_as_junit(&xml);
    golden("junit.xml", &xml);
    let commands = github::render(&graded);
    holds_as_workflow_commands(&commands);
    golden("github.txt", &commands);
    golden("grades.csv", &csv::render(&graded).expect("it can be written"));
    golden("run.jsonl", &json::line(&run.reports[0], &run.python).expect("it can be written"));
    let whole: CheckRun = serde_json::from_str(&json::render(&run).expect("it can be written")).expect("it is JSON");
    assert_eq!(serde_json::to_value(whole).ok(), serde_json::to_value(&run).ok());
}

#[test]
fn a_submission_that_passed_is_passed_in_every_format_though_a_stretch_check_failed() {
    let passed = report(|report| {
        report.verdict = Verdict::Passed;
        report.mistakes = Vec::new();
        report.checks.iter_mut().filter(|c| !c.stretch).for_each(|c| c.outcome = Outcome::Passed);
    });
    assert_eq!(of_one(exercism::render, &passed)["status"], "pass");
    assert_eq!(of_one(JSON_FORMATS[2].1, &passed)["status"], "pass");
    assert_eq!(of_one(prairielearn::render, &passed)["score"], 1.0);
    assert_eq!(of_one(gradescope::render, &passed)["score"], 5.0);
    let graded = [Graded::new("Invoices", &passed)];
    assert!(junit::render(&graded).expect("it can be written").contains("failures=\"0\" errors=\"0\""));
    assert!(!github::render(&graded).contains("::error"));
}

#[test]
fn what_could_not_be_checked_is_each_formats_error_and_nobodys_zero() {
    let unknown = Report::not_checked("invoices", "mine.py", "it needs Python 3.99".to_owned());
    let graded = [Graded::new("Invoices", &unknown)];
    for (name, write) in JSON_FORMATS {
        let found = json_of(write, &graded);
        assert_eq!(problems(name, &found), Vec::<String>::new(), "{name}");
        assert!(found.to_string().contains("it needs Python 3.99"), "{name}: {found}");
    }
    assert_eq!(of_one(exercism::render, &unknown)["status"], "error");
    assert_eq!(of_one(JSON_FORMATS[2].1, &unknown)["status"], "error");
    assert_eq!(of_one(prairielearn::render, &unknown)["gradable"], false);
    assert_eq!(of_one(check50::render, &unknown)["error"]["type"], "NotChecked");
    let xml = junit::render(&graded).expect("it can be written");
    holds_as_junit(&xml);
    assert!(xml.contains("errors=\"1\""));
    assert_eq!(rows(&csv::render(&graded).expect("it can be written"))[1][7..], ["", "0.0", "", "0.0"]);
}

#[test]
fn several_katas_are_told_apart_and_one_that_could_not_be_checked_hides_none() {
    let reports = [report(|_| ()), Report::not_checked("receipts", "mine.py", "it needs Python 3.99".to_owned())];
    let graded: Vec<Graded<'_>> = reports.iter().map(|report| Graded::new("Money", report)).collect();
    for (name, write) in JSON_FORMATS {
        let found = json_of(write, &graded);
        assert_eq!(problems(name, &found), Vec::<String>::new(), "{name}");
        let text = found.to_string();
        assert!(text.contains("invoices: Rounding") && text.contains("receipts: The submission"), "{name}: {text}");
    }
    assert_eq!(json_of(exercism::render, &graded)["status"], "fail");
    assert_eq!(json_of(check50::render, &graded)["results"][6]["name"], "receipts.can_be_checked");
    let xml = junit::render(&graded).expect("it can be written");
    holds_as_junit(&xml);
    assert!(xml.contains("<testsuites name=\"kata check\" tests=\"7\" failures=\"3\" errors=\"1\""), "{xml}");
}

#[test]
fn a_file_that_cannot_be_imported_had_no_test_run() {
    let broken = report(|report| report.checks.iter_mut().for_each(|c| c.outcome = Outcome::CannotImport));
    assert_eq!(of_one(exercism::render, &broken)["status"], "error");
    assert_eq!(of_one(prairielearn::render, &broken)["gradable"], false);
    assert_eq!(github::render(&[Graded::new("Invoices", &broken)]).matches("::error ").count(), 1);
    for (name, write) in JSON_FORMATS {
        assert_eq!(problems(name, &of_one(write, &broken)), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn what_came_with_an_exception_is_told_in_every_format() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let raises = "def f():\n    second = ' '.join(['second', 'one'])\n    raise ExceptionGroup('two', [OSError(), KeyError(second)])\n";
    std::fs::write(folder.path().join("f.py"), raises).expect("writable");
    std::fs::write(folder.path().join("test_f.py"), "import f\n\n\ndef test_f():\n    f.f()\n").expect("writable");
    for format in ["text", "json", "junit", "github", "gradescope", "exercism", "classroom", "check50", "prairielearn"]
    {
        let mut command = kata(folder.path());
        let output = command.args(["check", "--tests", "test_f.py", "f.py", "--format", format]).output();
        let printed = stdout(&output.expect("kata runs"));
        let printed = if format == "classroom" { decoded(&printed) } else { printed };
        assert!(printed.contains("second one"), "{format}: {printed}");
    }
}

#[test]
fn tests_of_one_title_are_told_apart_by_their_names() {
    let twins = report(|report| {
        let title = report.checks[0].title.clone();
        report.checks[1].title = title;
    });
    let [first, second] = [0, 1].map(|n| twins.checks[n].name.clone());
    let xml = junit::render(&[Graded::new("Invoices", &twins)]).expect("it can be written");
    assert!(xml.contains(&format!(" ({first})\"")) && xml.contains(&format!(" ({second})\"")), "{xml}");
}

#[test]
fn in_classroom50_scores_are_whole_numbers_that_add_up_and_a_lacking_environment_is_an_error() {
    let found = of_one(JSON_FORMATS[5].1, &report(|_| ()));
    let sum = |what: &str| -> u64 {
        found["tests"].as_array().into_iter().flatten().filter_map(|test| test[what].as_u64()).sum()
    };
    assert_eq!((found["score"].as_u64(), found["max-score"].as_u64()), (Some(sum("score")), Some(sum("max-score"))));
    assert_eq!((sum("score"), sum("max-score")), (1, 5));
    assert_eq!((&found["review"], &found["assignment_type"]), (&found["commit"], &Value::from("individual")));
    let mut command = kata(&repository().join("tests/golden/passed"));
    command.args(["check", "slugs", "submission.py", "--format", "classroom50", "--workbook"]).arg(tiny());
    let output = command.env_remove("COMMIT_URL").output().expect("kata runs");
    assert_eq!(output.status.code(), Some(2));
    let said = crate::support::stderr(&output);
    assert!(said.starts_with("error: COMMIT_URL is not set: this is no run of a Classroom 50 autograder\n"), "{said}");
}

#[test]
fn names_in_junit_are_unique_even_where_title_and_check_are_the_same() {
    let twins = report(|report| report.checks[1] = report.checks[0].clone());
    let xml =
        junit::render(&[Graded::new("Invoices", &twins), Graded::new("Invoices", &twins)]).expect("it can be written");
    holds_as_junit(&xml);
    let document = roxmltree::Document::parse(&xml).expect("it is XML");
    let cases = document.descendants().filter(|node| node.has_tag_name("testcase"));
    let names: Vec<_> = cases.map(|case| (case.attribute("classname"), case.attribute("name"))).collect();
    let different: std::collections::HashSet<_> = names.iter().collect();
    assert_eq!(different.len(), names.len(), "{names:?}");
    assert!(xml.contains("<testsuite name=\"invoices (2)\""), "{xml}");
}

#[test]
fn all_failed_subtests_are_told() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let test = "import f\nimport unittest\n\n\nclass Tests(unittest.TestCase):\n    def test_many(self):\n        \
                for i in range(1, 31):\n            with self.subTest(i=i):\n                self.assertEqual(f.f(i), 0)\n";
    std::fs::write(folder.path().join("f.py"), "def f(x):\n    return x\n").expect("writable");
    std::fs::write(folder.path().join("test_f.py"), test).expect("writable");
    let output = kata(folder.path()).args(["check", "--tests", "test_f.py", "f.py", "--format", "junit"]).output();
    let xml = stdout(&output.expect("kata runs"));
    holds_as_junit(&xml);
    let missing: Vec<u32> = (1..31).filter(|i| !xml.contains(&format!("\n  (i={i}): expected 0, got {i}"))).collect();
    assert_eq!(missing, [0; 0], "{xml}");
}

#[test]
fn of_more_errors_than_github_shows_ten_are_annotations_and_the_number_of_the_rest_is_told_first() {
    let failing = |count: usize| {
        report(|report| {
            let mut check = report.checks.remove(0);
            check.outcome = Outcome::Failed;
            report.checks = vec![check; count];
        })
    };
    let errors = |count: usize| {
        let commands = github::render(&[Graded::new("Invoices", &failing(count))]);
        holds_as_workflow_commands(&commands);
        let rest = commands.lines().next().filter(|line| line.starts_with("::notice title=More failures::"));
        let rest = rest.map(|line| line.rsplit("::").next().unwrap_or_default().to_owned());
        (commands.matches("::error ").count(), rest)
    };
    let told = |who: &str| Some(format!("{who} no annotation: GitHub shows 10 of a step; `kata check` shows all"));
    assert_eq!(errors(10), (10, None));
    assert_eq!(errors(11), (10, told("one more failure has")));
    assert_eq!(errors(13), (10, told("3 more failures have")));
}

#[test]
fn points_follow_the_weights_and_a_penalty_takes_no_more_than_there_is() {
    let report = report(|_| ());
    let learner = Learner { id: "ada".into(), last_name: "=1+1".into(), ..Learner::default() };
    let weights = Weights {
        kata: Some(10.0),
        checks: [("totals_add_up".to_owned(), 3.0), ("currencies_do_not_mix".to_owned(), 3.0)].into(),
    };
    let late = Late { due: "2030-01-01".into(), submitted: "2030-01-02, noon".into(), penalty: 4.0 };
    let graded = Graded { learner: Some(learner), weights, late: Some(late), ..Graded::new("Invoices", &report) };
    assert_eq!((graded.points(), graded.most()), (3.0, 10.0));
    let expected = "invoices,2030-01-01,\"2030-01-02, noon\",ada,'=1+1,,,3.0,4.0,0.0,10.0";
    assert_eq!(csv::render(&[graded]).expect("it can be written").lines().nth(1), Some(expected));
}

#[test]
fn two_megabytes_of_output_fit_where_a_format_has_a_limit() {
    let loud = report(|report| {
        report.checks.iter_mut().for_each(|check| check.output.stdout = "\u{1}".repeat(10_000));
        report.checks = (0..4).flat_map(|_| report.checks.clone()).collect();
        report.checks[0].output.stdout = "\u{1b}[2Jé\n".repeat(300_000);
        report.checks[1].message = Some("m".repeat(100_000));
    });
    let graded = [Graded::new("Invoices", &loud)];
    for (name, write) in JSON_FORMATS {
        assert_eq!(problems(name, &json_of(write, &graded)), Vec::<String>::new(), "{name}");
    }
    let line = classroom::render(&graded).expect("it can be written");
    assert!(line.len() <= 130_000 && decoded(&line).contains("(cut: "), "{}", line.len());
    let text = prairielearn::render(&graded).expect("it can be written");
    assert!(text.len() <= 1_000_000 && text.contains("(cut: "), "{}", text.len());
    let output = of_one(exercism::render, &loud)["tests"][0]["output"].clone();
    assert!(output.as_str().is_some_and(|o| o.ends_with("Output was truncated. Please limit to 500 chars")));
}

#[test]
fn the_command_prints_the_format_alone_and_exits_as_ever() {
    let folder = repository().join("tests/golden/mismatch_of_a_known_mistake");
    let checked = |format: &str| {
        let mut command = kata(&folder);
        command.args(["check", "slugs", "submission.py", "--format", format, "--workbook"]);
        let output = command.arg(tiny()).output().expect("kata runs");
        assert_eq!(output.status.code(), Some(1));
        stdout(&output)
    };
    let table = checked("csv");
    assert_eq!(table.lines().nth(1), Some("slugs,,,,,,,1.0,0.0,1.0,2.0"));
    let results: Value = serde_json::from_str(&checked("exercism")).expect("it is JSON");
    assert_eq!(problems("exercism", &results), Vec::<String>::new());
    let code = results["tests"][0]["test_code"].as_str().unwrap_or_default();
    assert!(code.starts_with("expect(solution.slug, \"One  More Thing\")"), "{code}");
}

/// Texts that have broken such files before.
fn nasty() -> impl Strategy<Value = String> {
    let known = [
        "]]>",
        "<!--",
        "&amp;",
        "%0A",
        "%",
        "\r\n",
        "::error::",
        "::",
        ",",
        ":",
        "\"",
        "'",
        "\\",
        "\u{1b}[31m",
        "\0",
        "\u{fffe}",
        "\u{ffff}",
        "\u{202e}",
        "\u{85}",
        "\u{2028}",
        "\t",
        "\n\n",
        "```",
        "<script>",
        "=cmd|' /C calc'!A0",
        "💥",
        "e\u{301}",
        " ",
    ];
    let part = prop_oneof![proptest::sample::select(known.to_vec()).prop_map(str::to_owned), ".{0,3}"];
    proptest::collection::vec(part, 0..6).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_breaks_a_format(texts in proptest::collection::vec(nasty(), 9), which in 0usize..6) {
        let report = report(|report| {
            let mut texts = texts.iter().cloned();
            let mut next = || texts.next().unwrap_or_default();
            let check = &mut report.checks[which];
            (check.title, check.message, check.why) = (next(), Some(next()), Some(next()));
            (check.expected, check.actual, check.call) = (Some(next()), Some(next()), Some(next()));
            check.output = Output { stdout: next(), stderr: next(), cut: false };
            report.submission = next();
        });
        let learner = Learner { id: texts[0].clone(), email: texts[1].clone(), ..Learner::default() };
        let graded = [Graded { learner: Some(learner), ..Graded::new(&texts[2], &report) }];
        for (name, write) in JSON_FORMATS {
            let found = json_of(write, &graded);
            prop_assert_eq!(problems(name, &found), Vec::<String>::new(), "{}", name);
        }
        let xml = junit::render(&graded).expect("it can be written");
        holds_as_junit(&xml);
        holds_as_workflow_commands(&github::render(&graded));
        let table = csv::render(&graded).expect("it can be written");
        prop_assert!(rows(&table).iter().all(|row| row.len() == 11), "{}", table);
        for text in [xml, table, github::render(&graded)] {
            prop_assert!(!text.contains(['\0', '\u{1b}', '\u{202e}']), "{:?}", text);
        }
    }
}
