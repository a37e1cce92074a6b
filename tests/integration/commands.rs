//! The commands, their whole output, and their exit codes.

use std::fs;

use crate::support::{copy_of_tiny, kata, repository, stderr, stdout, tiny};

fn tiny_run(args: &[&str]) -> (Option<i32>, String) {
    let output = kata(&repository()).args(args).arg("--workbook").arg(tiny()).output().expect("kata runs");
    (output.status.code(), stdout(&output) + &stderr(&output))
}

#[test]
fn list_shows_the_katas_by_topic() {
    let expected = "text  Titles and addresses\n  slugs                      easy    common       15 min  Titles in addresses\n\n1 kata. `kata show KATA` shows one.\n";
    assert_eq!(tiny_run(&["list"]), (Some(0), expected.to_owned()));
}

#[test]
fn list_filters() {
    let none = "0 katas. `kata show KATA` shows one.\n";
    assert_eq!(tiny_run(&["list", "--difficulty", "hard"]).1, none);
    assert_eq!(tiny_run(&["list", "--rarity", "uncommon"]).1, none);
    assert_eq!(tiny_run(&["list", "--covers", "003-20"]).1, none);
    assert!(
        tiny_run(&["list", "--covers", "001-1", "--topic", "text", "--rarity", "common", "--difficulty", "easy"])
            .1
            .contains("slugs")
    );
}

#[test]
fn list_names_the_topics_when_one_is_unknown() {
    let (code, text) = tiny_run(&["list", "--topic", "texts"]);
    assert_eq!((code, text.as_str()), (Some(2), "error: there is no topic \"texts\"\n  next: the topics are text\n"));
}

#[test]
fn list_writes_json() {
    let (_, text) = tiny_run(&["list", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
    assert_eq!(json[0]["id"], "slugs");
    assert_eq!(json[0]["covers"], serde_json::json!(["001-1"]));
    assert_eq!(json[0]["minutes"], 15);
}

#[test]
fn show_prints_the_prompt_as_it_stands_in_a_pipe_and_below_its_title_how_long_it_takes() {
    let prompt = fs::read_to_string(tiny().join("katas/text/slugs/prompt.md")).expect("the prompt is there");
    let (title, rest) = prompt.split_once('\n').expect("it has a title");
    let shown = format!("{title}\n\n*easy, about 15 minutes*\n{rest}");
    assert_eq!(tiny_run(&["show", "slugs"]), (Some(0), shown));
}

#[test]
fn a_hyphen_stands_for_an_underscore_and_a_topic_may_come_first() {
    assert_eq!(tiny_run(&["show", "text/slugs"]).0, Some(0));
}

#[test]
fn check_reads_standard_input() {
    let source = fs::read_to_string(repository().join("tests/golden/passed/submission.py")).expect("the case is there");
    let mut command = kata(&repository());
    let output = command
        .args(["check", "slugs", "-", "--workbook"])
        .arg(tiny())
        .write_stdin(source)
        .output()
        .expect("kata runs");
    assert_eq!(output.status.code(), Some(0));
    assert!(stdout(&output).starts_with("slugs  Titles in addresses\n-\n"));
}

#[test]
fn check_exits_with_one_when_a_check_fails() {
    let (code, _) = tiny_run(&["check", "slugs", "tests/golden/failed_assertion/submission.py"]);
    assert_eq!(code, Some(1));
}

#[test]
fn check_of_all_references_passes() {
    let (code, text) = tiny_run(&["check", "--reference", "--all"]);
    assert_eq!(code, Some(0));
    assert!(text.ends_with("\nmastered: every check passed\n"), "{text}");
}

#[test]
fn explain_shows_what_the_reference_does_now() {
    let (code, text) = tiny_run(&["explain", "slugs"]);
    assert_eq!(code, Some(0));
    assert!(text.starts_with("# Pure functions\n"), "{text}");
    assert!(text.contains("── Observed just now, with the reference solution on Python 3."), "{text}");
    assert!(text.contains("    slug('One  More Thing'): 'one-more-thing'\n"), "{text}");
}

#[test]
fn reference_shows_the_source_and_its_evidence() {
    let (code, text) = tiny_run(&["reference", "slugs"]);
    let source = fs::read_to_string(tiny().join("python_reference/text/slugs.py")).expect("the reference is there");
    assert_eq!(code, Some(0));
    assert!(text.starts_with(&source), "{text}");
    assert!(text.contains("── What its checks observe"), "{text}");
}

#[test]
fn doctor_names_the_python_that_runs() {
    let (code, text) = tiny_run(&["doctor"]);
    assert_eq!(code, Some(0));
    for part in [
        "version   3.",
        "library   ",
        "prefix    ",
        "sqlite    3.",
        "Isolation of each check",
        "A workbook for tests: 1 kata",
    ] {
        assert!(text.contains(part), "{part} is missing in\n{text}");
    }
}

#[test]
fn audit_finds_what_the_tiny_workbook_lacks_and_nothing_else() {
    let (code, text) = tiny_run(&["audit", "--times", "2", "--no-form"]);
    let expected = "✗ katas/text/slugs/concept.md\n  the concept page has 17 words; under 200 it is a stub\n  → answer the interview question as a senior would\n\
                    note: the form of prompts and concept pages is left out (`--no-form`)\n\
                    note: slugs: 2 sentences of its prompt are broken by no mistake and no break\n\
                    \x20 prompt.md:3: Write `slug(title: str) -> str`: the words of `title` in lower\n\
                    \x20 case, joined by single hyphens.\n\
                    \x20 prompt.md:10: `slugs(titles: list[str]) -> list[str]` does the same for each\n\
                    \x20 title and leaves the list it got alone.\n\n1 finding\n";
    assert_eq!((code, text.as_str()), (Some(1), expected));
}

#[test]
fn modules_that_workers_import_ahead_of_checks_work_as_ever() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let workbook = copy_of_tiny(folder.path());
    let checks = workbook.join("katas/text/slugs/checks.py");
    let text = fs::read_to_string(&checks).expect("the checks are there");
    let task = "\n\nasync def task():\n    return asyncio.current_task()\n\n\n@check\ndef a_coroutine_runs_in_a_task(solution):\n    \
                \"\"\"A coroutine runs in a task.\"\"\"\n    assert asyncio.run(task()) is not None\n";
    fs::write(&checks, text.replace("from katabook", "import asyncio\n\nfrom katabook") + task).expect("writable");
    let output = kata(folder.path()).args(["check", "slugs", "--reference", "--workbook", "workbook"]).output();
    let output = output.expect("kata runs");
    assert_eq!(output.status.code(), Some(0), "{}", stdout(&output));
}

/// The findings of an audit of the tiny workbook after one change, without the known one about its concept page.
fn findings(file: &str, from: &str, to: &str) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let workbook = copy_of_tiny(folder.path());
    let path = workbook.join(file);
    let text = fs::read_to_string(&path).unwrap_or_default();
    assert!(text.contains(from), "{file} holds {from:?}");
    fs::write(&path, if from.is_empty() { to.to_owned() } else { text.replace(from, to) }).expect("writable");
    let output = kata(folder.path())
        .args(["audit", "--times", "2", "--no-form", "--format", "json", "--workbook", "workbook"])
        .output()
        .expect("kata runs");
    let json: serde_json::Value =
        serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{e}: {}", stderr(&output)));
    let all = json["findings"].as_array().expect("findings are a list");
    let text = |f: &serde_json::Value| {
        format!("{}: {}", f["file"].as_str().unwrap_or_default(), f["reason"].as_str().unwrap_or_default())
    };
    all.iter().map(text).filter(|t| !t.contains("it is a stub")).collect()
}

#[test]
fn audit_finds_a_reference_that_fails() {
    let found = findings("python_reference/text/slugs.py", ".lower()", "");
    assert_eq!(
        found,
        ["python_reference/text/slugs.py: run 1: `words_are_joined` ended as mismatch: a different value"]
    );
}

#[test]
fn audit_finds_a_starter_that_passes() {
    let found = findings(
        "katas/text/slugs/starter.py",
        "    # TODO: begin here\n    return title\n",
        "    # TODO: begin here\n    return \"-\".join(title.lower().split())\n",
    );
    assert_eq!(found, Vec::<String>::new(), "half of it is still missing");
    let whole = fs::read_to_string(tiny().join("python_reference/text/slugs.py")).expect("the reference is there");
    let starter = fs::read_to_string(tiny().join("katas/text/slugs/starter.py")).expect("the starter is there");
    let found = findings("katas/text/slugs/starter.py", &starter, &format!("{whole}# TODO\n"));
    assert_eq!(found, ["katas/text/slugs/starter.py: the starter passes already"]);
}

#[test]
fn audit_finds_a_starter_without_a_public_name() {
    let found = findings("katas/text/slugs/starter.py", "def slugs(", "def all_slugs(");
    assert_eq!(found, ["katas/text/slugs/starter.py: the starter lacks public names of the reference: slugs"]);
}

#[test]
fn audit_finds_a_mistake_that_passes() {
    let found = findings(
        "katas/text/slugs/mistakes/changes_the_list.py",
        "    for index, title in enumerate(titles):",
        "    titles = list(titles)\n    for index, title in enumerate(titles):",
    );
    assert_eq!(
        found,
        [
            "katas/text/slugs/mistakes/changes_the_list.py: it passes every check",
            "katas/text/slugs/checks.py: no mistake fails `the_list_is_left_alone`: a check that nothing fails proves nothing",
        ]
    );
}

#[test]
fn audit_finds_a_mistake_that_fails_elsewhere_than_it_says() {
    let found = findings(
        "katas/text/slugs/mistakes/replaces_blanks.py",
        "Fails: words_are_joined",
        "Fails: the_list_is_left_alone",
    );
    assert_eq!(found, ["katas/text/slugs/mistakes/replaces_blanks.py: it does not fail `the_list_is_left_alone`"]);
}

#[test]
fn audit_finds_mutants_that_survive() {
    let longer = "    words = title.lower().split()\n    return \"-\".join(words) if len(words) > 0 else \"\"\n";
    let found = findings("python_reference/text/slugs.py", "    return \"-\".join(title.lower().split())\n", longer);
    assert!(!found.is_empty() && found.iter().all(|f| f.contains("a mutant survives every check")), "{found:?}");
}

#[test]
fn audit_finds_an_example_that_does_not_hold() {
    let found = findings("katas/text/slugs/prompt.md", "'one-more-thing'", "'one--more-thing'");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with("katas/text/slugs/prompt.md: the example `slug(\"One  More Thing\")` promises"),
        "{found:?}"
    );
}

#[test]
fn audit_finds_a_need_that_does_not_exist() {
    let found = findings("katas/text/slugs/kata.toml", "hints =", "needs = [\"nothing\"]\nhints =");
    assert_eq!(found, ["katas/text/slugs/kata.toml: `needs` names \"nothing\", and there is no such kata"]);
}

#[test]
fn audit_finds_a_stray_file() {
    let found = findings("python_reference/text/other.py", "", "x = 1\n");
    assert_eq!(found, ["python_reference/text/other.py: this belongs to no kata"]);
}

#[test]
fn the_exit_code_of_a_wrong_command_line_is_two() {
    assert_eq!(tiny_run(&["check"]).0, Some(2));
    assert_eq!(tiny_run(&["frobnicate"]).0, Some(2));
}
