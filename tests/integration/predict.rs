//! Saying what a program prints before it runs; and what a failed check rests on.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::support::{copy_of_tiny, kata, repository, stderr, stdout, tiny};

const RIGHT: &str = "['a', 'b']\n['a', 'b']\nTrue\n";
const PROGRAM: &str = "slugs  Titles in addresses
changed_in_place, program 1 of 2

 1  first = [\"a\"]
 2  second = first
 3  second.append(\"b\")
 4  print(first)
 5  print(second)
 6  print(first is second)

What do the two lists hold?
";

/// `kata` in `folder`, with `input` to read: exit code, standard output, standard error.
fn run(folder: &Path, args: &[&str], input: &str) -> (Option<i32>, String, String) {
    let output = kata(folder).args(args).write_stdin(input).output().expect("kata runs");
    (output.status.code(), stdout(&output), stderr(&output))
}

/// `kata predict slugs` with the tiny workbook, in no practice folder.
fn predict(args: &[&str], input: &str) -> (Option<i32>, String, String) {
    let workbook = tiny();
    let all = [&["predict", "slugs", "--workbook", workbook.to_str().expect("UTF-8")], args].concat();
    run(&repository(), &all, input)
}

/// A practice folder of a workbook.
fn practice(folder: &Path, workbook: &Path) -> PathBuf {
    let workbook = workbook.to_str().expect("UTF-8");
    assert_eq!(run(folder, &["start", "practice", "--workbook", workbook], "").0, Some(0));
    folder.join("practice")
}

/// A workbook in which the kata `addresses`, a copy of `slugs`, rests on `slugs`.
fn two_katas(folder: &Path) -> PathBuf {
    let workbook = copy_of_tiny(folder);
    let (slugs, addresses) = (workbook.join("katas/text/slugs"), workbook.join("katas/text/addresses"));
    for part in ["", "mistakes", "predict"] {
        fs::create_dir_all(addresses.join(part)).expect("writable");
        for file in fs::read_dir(slugs.join(part)).expect("readable").flatten().filter(|f| f.path().is_file()) {
            fs::copy(file.path(), addresses.join(part).join(file.file_name())).expect("writable");
        }
    }
    let reference = |id: &str| workbook.join(format!("python_reference/text/{id}.py"));
    fs::copy(reference("slugs"), reference("addresses")).expect("writable");
    append(&slugs.join("kata.toml"), "minutes = 4\n");
    append(
        &addresses.join("kata.toml"),
        "needs = [\"slugs\"]\n[rests_on]\nwords_are_joined = \"slugs\"\nother_blanks_count_too = \"slugs\"\n",
    );
    workbook
}

fn append(file: &Path, text: &str) {
    let before = fs::read_to_string(file).expect("readable");
    fs::write(file, before + text).expect("writable");
}

/// Add a program to a workbook's kata.
fn program(workbook: &Path, name: &str, docstring: &str, source: &str) {
    let file = workbook.join(format!("katas/text/slugs/predict/{name}.py"));
    fs::write(file, format!("\"\"\"{docstring}\"\"\"\n{source}")).expect("writable");
}

const ASKS: &str = "What is printed?\n\nThe truth.\n\nPredicted:\n    nothing\nNo.\n";

#[test]
fn without_an_answer_the_program_is_shown_and_nothing_is_given_away() {
    let next = "\nNext: say what it prints, on standard input or with --answer:\n  \
                kata predict slugs --program changed_in_place --answer TEXT\n";
    assert_eq!(predict(&[], ""), (Some(0), format!("{PROGRAM}{next}"), String::new()));
    let (_, text, _) = predict(&["--format", "json"], "");
    let shown: Value = serde_json::from_str(&text).expect("it is JSON");
    let keys: Vec<&String> = shown.as_object().expect("an object").keys().collect();
    assert_eq!(keys, ["format_version", "kata", "program", "question", "source"]);
}

#[test]
fn a_wrong_prediction_is_compared_and_led_to_its_explanation() {
    let (code, text, _) = predict(&["--answer", "['a']\n['a', 'b']\nTrue"], "");
    let expected = "✗ It prints something else.

  - printed + predicted
  - ['a', 'b']
  + ['a']
    ['a', 'b']
    True

── What your prediction believes ───────────────────────────────────────────────

  That believes that `=` copies. It gives the list another name, and what
  happens to it under one name shows under both.

── What happens ────────────────────────────────────────────────────────────────

  A name is no copy: both names stand for one list, and `append` changes that
  list. Only the second assignment makes a new one.

Next: `kata explain slugs` for the concept, `kata predict slugs --program
split_on_a_blank` for the next program.
";
    assert_eq!((code, text.as_str()), (Some(1), expected));
}

#[test]
fn json_tells_the_truth_with_a_prediction() {
    let args = ["--program", "split-on-a-blank", "--answer", "-", "--format", "json"];
    let (code, text, _) = predict(&args, "['a', 'b']\n['a', 'b']\n\n");
    let told: Value = serde_json::from_str(&text).expect("it is JSON");
    assert_eq!((code, &told["held"]), (Some(1), &json!(false)));
    assert_eq!(told["printed"], "['a', '', 'b']\n['a', 'b']");
    assert!(told["belief"].as_str().is_some_and(|text| text.starts_with("That believes that blanks")), "{text}");
}

#[test]
fn a_practice_folder_remembers_what_held_and_goes_on_with_the_next() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let practice = practice(folder.path(), &tiny());
    assert_eq!(run(&practice, &["predict"], "wrong").0, Some(1));
    let (code, text, _) = run(&practice, &["predict"], RIGHT);
    assert_eq!(code, Some(0), "it was wrong before, and comes again: {text}");
    assert!(text.starts_with("✓ That is what it prints.\n\n── Why ──"), "{text}");
    let (_, text, _) = run(&practice, &["predict"], "");
    assert!(text.starts_with("slugs  Titles in addresses\nsplit_on_a_blank, program 2 of 2\n"), "{text}");
    assert_eq!(run(&practice, &["predict", "slugs", "--answer", "['a', '', 'b']\n['a', 'b']"], "").0, Some(0));
    let all = "You have predicted every program of slugs rightly.\n\
               Next: `kata predict slugs --again` goes through them once more.\n";
    assert_eq!(run(&practice, &["predict", "slugs"], ""), (Some(0), all.to_owned(), String::new()));
    assert_eq!(run(&practice, &["predict"], "an answer to what?").0, Some(2));
    assert!(run(&practice, &["predict", "--again"], "").1.starts_with(PROGRAM));
}

#[test]
fn what_cannot_be_predicted_is_an_error_with_its_next_step() {
    let (folder, workbook) = (tempfile::tempdir().expect("a temporary folder"), tiny());
    let error = |args: &[&str]| {
        let args = [args, &["--workbook", workbook.to_str().expect("UTF-8")]].concat();
        let (code, _, error) = run(folder.path(), &args, "");
        assert_eq!(code, Some(2), "{error}");
        error
    };
    assert_eq!(
        error(&["predict"]),
        "error: no kata is named, and this is not a practice folder\n  next: `kata predict KATA` works anywhere; \
         `kata start DIR` makes a folder that remembers what comes next\n"
    );
    assert_eq!(
        error(&["predict", "slugs", "--program", "other"]),
        "error: there is no program \"other\" here\n  next: there is changed_in_place, split_on_a_blank\n"
    );
}

#[test]
fn a_program_is_run_as_python_would_run_it_to_the_very_end() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let workbook = copy_of_tiny(folder.path());
    let source = "import atexit\nclass Kept:\n    def __del__(self): print('gone')\nkept = Kept()\nprint(Kept)\n\
                  atexit.register(print, 'at exit')\n";
    program(&workbook, "ends", ASKS, source);
    program(&workbook, "fails", ASKS, "x = 1\nprint(x / 0)\n");
    let of = |name| {
        let args = ["predict", "slugs", "--workbook", "workbook", "--program", name];
        run(folder.path(), &args, "<class '__main__.Kept'>\nat exit\ngone\n")
    };
    let (code, text, error) = of("ends");
    assert_eq!(code, Some(0), "{text}{error}");
    let broken = "error: katas/text/slugs/predict/fails.py: this program does not run to its end: ZeroDivisionError: \
                  division by zero (line 2 of the program: print(x / 0))\n  \
                  next: correct it if the workbook is yours: `kata audit slugs` proves it\n";
    assert_eq!(of("fails"), (Some(2), String::new(), broken.to_owned()));
}

#[test]
fn a_failed_check_names_the_kata_that_it_rests_on_until_that_is_passed() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let workbook = two_katas(folder.path());
    let practice = practice(folder.path(), &workbook);
    let rests = "\n  This check rests on slugs (Titles in addresses, 4 minutes), which you have not\n  \
                 passed yet: `kata show slugs`\n";
    let (_, text, _) = run(&practice, &["check", "addresses"], "");
    assert_eq!(text.matches(rests).count(), 1, "{text}");
    let (_, text, _) = run(&practice, &["check", "addresses", "--format", "json"], "");
    let json: Value = serde_json::from_str(&text).expect("it is JSON");
    crate::schema::holds_for(&json);
    let before = json!({"kata": "slugs", "title": "Titles in addresses", "minutes": 4});
    assert_eq!(json["reports"][0]["checks"][0]["rests_on"], before);
    assert_eq!(json["reports"][0]["checks"][1].get("rests_on"), None);

    fs::copy(workbook.join("python_reference/text/slugs.py"), practice.join("text/slugs.py")).expect("writable");
    assert_eq!(run(&practice, &["check", "slugs"], "").0, Some(0));
    assert!(!run(&practice, &["check", "addresses"], "").1.contains("rests on"));

    let args = ["check", "addresses", "practice/text/addresses.py", "--workbook", "workbook"];
    assert!(!run(folder.path(), &args, "").1.contains("rests on"), "nothing is known outside a practice folder");
}

/// What an audit without mutants finds, but for the known finding about the concept page.
fn findings(workbook: &Path) -> (Vec<String>, Value) {
    let args = ["audit", "--times", "1", "--no-mutants", "--no-form", "--format", "json", "--workbook"];
    let (_, text, error) = run(&repository(), &[&args[..], &[workbook.to_str().expect("UTF-8")]].concat(), "");
    let json: Value = serde_json::from_str(&text).unwrap_or_else(|e| panic!("{e}: {error}"));
    let of = |f: &Value| {
        let part = |key: &str| f[key].as_str().unwrap_or_default().to_owned();
        assert!(!part("next").is_empty(), "{f}");
        format!("{}: {}", part("file").replace("katas/text/", ""), part("reason"))
    };
    let all = json["findings"].as_array().expect("findings are a list");
    (all.iter().map(of).filter(|text| !text.contains("it is a stub")).collect(), json["katas"].clone())
}

#[test]
fn audit_finds_programs_that_do_not_print_one_short_truth() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let workbook = copy_of_tiny(folder.path());
    program(&workbook, "a_fails", ASKS, "print(1 / 0)\n");
    program(&workbook, "b_noisy", ASKS, "import sys\nprint(1)\nprint('oh', file=sys.stderr)\n");
    program(&workbook, "c_hashed", ASKS, "print(list({'a', 'b', 'c', 'd', 'e', 'f', 'g'}))\n");
    program(&workbook, "d_silent", ASKS, "x = 1\n");
    program(&workbook, "e_long", ASKS, "for i in range(13):\n    print(i)\n");
    program(&workbook, "f_right", ASKS, "print('nothing ')\n");
    program(&workbook, "g_twice", &format!("{ASKS}\nPredicted:\n    nothing\nNor this.\n"), "print(1)\n");
    program(&workbook, "h_wide", ASKS, &format!("print('{}')\n", "x".repeat(69)));
    program(&workbook, "i_unexplained", "What?\n\n\n\nPredicted:\n    2\nNo.\n", "print(1)\n");
    fs::write(workbook.join("katas/text/slugs/predict/notes.txt"), "").expect("writable");
    let (found, katas) = findings(&workbook);
    let expected = [
        "slugs/predict/notes.txt: a prediction is a Python file",
        "slugs/predict/a_fails.py: this program does not run to its end: ZeroDivisionError: division by zero \
         (line 1 of the program: print(1 / 0))",
        "slugs/predict/b_noisy.py: the program prints to stderr: oh",
        "slugs/predict/c_hashed.py: what the program prints differs from run to run, or with the seed of hashing",
        "slugs/predict/d_silent.py: the program prints 0 lines; it is asked for 1 to 12",
        "slugs/predict/e_long.py: the program prints 13 lines; it is asked for 1 to 12",
        "slugs/predict/f_right.py: a wrong answer is what the program prints: nothing",
        "slugs/predict/g_twice.py: two wrong answers are the same: nothing",
        &format!("slugs/predict/h_wide.py: a line of the program has 78 columns: print('{}')", "x".repeat(69)),
        "slugs/predict/i_unexplained.py: the truth is not explained",
    ];
    assert_eq!(found, expected);
    let summary = katas[0]["summary"].as_str().unwrap_or_default();
    assert!(summary.contains(" · 11 predictions · "), "{summary}");
}

#[test]
fn audit_finds_facts_that_name_what_is_not_there_or_not_needed() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let workbook = two_katas(folder.path());
    assert_eq!(findings(&workbook).0, Vec::<String>::new());
    let facts = workbook.join("katas/text/addresses/kata.toml");
    let text = fs::read_to_string(&facts).expect("readable");
    let changed = text.replace("needs = [\"slugs\"]", "minutes = 241") + "no_check = \"titles\"\n";
    fs::write(&facts, changed).expect("writable");
    let expected = [
        "addresses/kata.toml: `rests_on` names \"titles\" at `no_check`, and there is no such kata",
        "addresses/kata.toml: `rests_on` names \"slugs\" at `other_blanks_count_too`, which this kata does not need",
        "addresses/kata.toml: `rests_on` names \"slugs\" at `words_are_joined`, which this kata does not need",
        "addresses/kata.toml: `minutes` is 241; a kata takes 1 to 240",
        "addresses/kata.toml: `rests_on` names the check `no_check`, and there is no such check",
    ];
    assert_eq!(findings(&workbook).0, expected);
}
