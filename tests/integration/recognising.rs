//! Known mistakes: two at once, what is remembered of them between runs, and what is no mistake.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::support::{copy_of_tiny, kata, repository, stderr, stdout, tiny};

const BLANKS: &str = "def slug(title):\n    return title.lower().replace(' ', '-')\n\n\n";
const IN_PLACE: &str = "def slugs(titles):\n    titles[:] = [slug(title) for title in titles]\n    return titles\n";
const RIGHT: &str = "def slug(title):\n    return '-'.join(title.lower().split())\n\n\n";

/// A folder of its own with a workbook and a cache.
struct Place {
    folder: tempfile::TempDir,
    workbook: PathBuf,
}

impl Place {
    fn new() -> Place {
        Place { folder: tempfile::tempdir().expect("a temporary folder"), workbook: tiny() }
    }

    /// One whose workbook may be changed.
    fn with_a_copy() -> Place {
        let place = Place::new();
        Place { workbook: copy_of_tiny(place.folder.path()), ..place }
    }

    fn cache(&self) -> PathBuf {
        self.folder.path().join("cache")
    }

    /// The recognised mistakes, each with the checks it explains, and whether it is certain.
    fn recognised(&self, source: &str, arguments: &[&str]) -> Value {
        let mut command = kata(&repository());
        command.args(["check", "slugs", "-", "--format", "json", "--workbook"]).arg(&self.workbook);
        let output = command.args(arguments).env("XDG_CACHE_HOME", self.cache()).write_stdin(source).output();
        let output = output.expect("kata runs");
        assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(1), ""));
        let run: Value = serde_json::from_str(&stdout(&output)).expect("it is JSON");
        let mistakes = run["reports"][0]["mistakes"].as_array().cloned().unwrap_or_default();
        mistakes.iter().map(|m| serde_json::json!([m["name"], m["checks"], m["likely"]])).collect()
    }

    /// The one file that was remembered.
    fn remembered(&self) -> PathBuf {
        let files: Vec<_> = fs::read_dir(self.cache().join("katabook")).expect("a cache").flatten().collect();
        assert_eq!(files.len(), 1);
        files[0].path()
    }

    /// The programs that were run for recognition, each with the checks that it was run for.
    fn held(&self) -> Vec<String> {
        let kept: Value = serde_json::from_str(&fs::read_to_string(self.remembered()).expect("a cache")).expect("JSON");
        let programs = kept["programs"].as_object().expect("programs");
        let checks =
            |of: &Value| of.as_object().into_iter().flat_map(|c| c.keys()).cloned().collect::<Vec<_>>().join(" ");
        let held = programs.iter().map(|(program, of)| format!("{program}: {}", checks(of)));
        held.filter(|line| !line.ends_with(": ")).collect()
    }

    fn write_mistake(&self, name: &str, text: &str) {
        let file = self.workbook.join(format!("katas/text/slugs/mistakes/{name}.py"));
        fs::write(file, text).expect("writable");
    }
}

/// Replace what a file remembers, so that what is believed of it shows.
fn poison(file: &Path) {
    let text = fs::read_to_string(file).expect("a cache");
    let poisoned = text.replace("one--more-thing", "something-else");
    assert_ne!(text, poisoned);
    fs::write(file, poisoned).expect("writable");
}

fn blanks_are_recognised() -> Value {
    serde_json::json!([["replaces_blanks", ["words_are_joined"], false]])
}

const BLANKS_ONLY: &str = "def slug(title):\n    return title.lower().replace(' ', '-')\n\n\ndef slugs(titles):\n    return [slug(title) for title in titles]\n";

#[test]
fn two_mistakes_at_once_are_both_told_each_with_the_checks_it_explains() {
    let found = Place::new().recognised(&format!("{BLANKS}{IN_PLACE}"), &[]);
    let expected = serde_json::json!([
        ["replaces_blanks", ["words_are_joined"], false],
        ["changes_the_list", ["the_list_is_left_alone"], false]
    ]);
    assert_eq!(found, expected);
}

#[test]
fn a_second_run_believes_what_the_first_remembered_and_no_cache_does_not() {
    let place = Place::new();
    assert_eq!(place.recognised(BLANKS_ONLY, &[]), blanks_are_recognised());
    poison(&place.remembered());
    assert_eq!(place.recognised(BLANKS_ONLY, &[]), serde_json::json!([]));
    let before = fs::read_to_string(place.remembered()).expect("a cache");
    assert_eq!(place.recognised(BLANKS_ONLY, &["--no-cache"]), blanks_are_recognised());
    assert_eq!(fs::read_to_string(place.remembered()).expect("a cache"), before);
}

#[test]
fn a_mistake_that_explains_all_that_fails_is_all_that_is_run() {
    let place = Place::new();
    assert_eq!(place.recognised(BLANKS_ONLY, &[]), blanks_are_recognised());
    assert_eq!(place.held(), ["mistakes/replaces_blanks.py: words_are_joined"]);
}

#[test]
fn otherwise_only_mistakes_that_may_be_made_are_run_and_only_their_own_checks() {
    let place = Place::new();
    let own = format!("{BLANKS}def slugs(titles):\n    return titles\n");
    place.recognised(&own, &[]);
    let held = [
        "mistakes/changes_the_list.py: the_list_is_left_alone",
        "mistakes/replaces_blanks.py: words_are_joined",
        "starter.py: the_list_is_left_alone words_are_joined",
    ];
    assert_eq!(place.held(), held);
}

#[test]
fn a_cache_that_is_broken_foreign_or_in_the_way_is_as_good_as_none() {
    let place = Place::new();
    place.recognised(BLANKS_ONLY, &[]);
    let file = place.remembered();
    let good = fs::read_to_string(&file).expect("a cache");
    let foreign =
        good.replacen("\"valid_for\":\"", "\"valid_for\":\"0", 1).replace("one--more-thing", "something-else");
    for bytes in [&good.as_bytes()[..good.len() / 2], b"", b"[1, 2]", b"\xff\xfe", foreign.as_bytes()] {
        fs::write(&file, bytes).expect("writable");
        assert_eq!(place.recognised(BLANKS_ONLY, &[]), blanks_are_recognised());
        assert_eq!(fs::read_to_string(&file).expect("it is written anew"), good);
    }
    fs::remove_file(&file).expect("it was there");
    fs::create_dir(&file).expect("writable");
    assert_eq!(place.recognised(BLANKS_ONLY, &[]), blanks_are_recognised());
    fs::remove_dir_all(place.cache()).expect("it was there");
    fs::write(place.cache(), "no folder").expect("writable");
    assert_eq!(place.recognised(BLANKS_ONLY, &[]), blanks_are_recognised());
}

/// A place where the check that tells of blanks draws a number.
fn place_with_drawn_inputs() -> Place {
    let place = Place::with_a_copy();
    let checks = place.workbook.join("katas/text/slugs/checks.py");
    let text = fs::read_to_string(&checks).expect("checks");
    let text = text.replace("import check, evidence, expect", "import check, draw, evidence, expect");
    let drawn = text
        .replace("    expect(solution.slug, \"One  More", "    draw.random()\n    expect(solution.slug, \"One  More");
    fs::write(&checks, drawn).expect("writable");
    place
}

#[test]
fn what_drew_its_inputs_is_ruled_out_under_the_same_seed_only() {
    let place = place_with_drawn_inputs();
    assert_eq!(place.recognised(BLANKS_ONLY, &["--seed", "1"]), blanks_are_recognised());
    poison(&place.remembered());
    assert_eq!(place.recognised(BLANKS_ONLY, &["--seed", "1"]), serde_json::json!([]));
    assert_eq!(place.recognised(BLANKS_ONLY, &["--seed", "2"]), blanks_are_recognised());
}

#[test]
fn what_ended_exactly_so_with_other_drawn_inputs_is_believed_without_being_run() {
    let place = place_with_drawn_inputs();
    assert_eq!(place.recognised(BLANKS_ONLY, &["--seed", "1"]), blanks_are_recognised());
    let before = fs::read_to_string(place.remembered()).expect("a cache");
    assert_eq!(place.recognised(BLANKS_ONLY, &["--seed", "2"]), blanks_are_recognised());
    assert_eq!(fs::read_to_string(place.remembered()).expect("a cache"), before);
}

#[test]
fn inputs_that_failed_are_drawn_again_until_they_pass() {
    let place = place_with_drawn_inputs();
    let seed = |source: &str, arguments: &[&str]| {
        let mut command = kata(&repository());
        command.args(["check", "slugs", "-", "--format", "json", "--workbook"]).arg(&place.workbook).args(arguments);
        let output = command.env("XDG_CACHE_HOME", place.cache()).write_stdin(source).output().expect("kata runs");
        let run: Value = serde_json::from_str(&stdout(&output)).expect("it is JSON");
        let checks = run["reports"][0]["checks"].as_array().cloned().unwrap_or_default();
        checks.iter().find_map(|check| check["seed"].as_u64()).expect("a check draws")
    };
    let right = format!("{RIGHT}def slugs(titles):\n    return [slug(title) for title in titles]\n");
    let failed = seed(BLANKS_ONLY, &[]);
    assert_eq!(seed(BLANKS_ONLY, &[]), failed);
    place.recognised("def slug(title)\n", &[]);
    assert_eq!(seed(BLANKS_ONLY, &[]), failed, "what could not be imported has passed nothing");
    assert_eq!(seed(BLANKS_ONLY, &["--seed", "1"]), 1, "who asks for a seed gets it");
    assert_ne!(seed(BLANKS_ONLY, &["--no-cache"]), failed, "nothing is remembered");
    assert_eq!(seed(&right, &[]), failed, "what was mended is tried with what failed");
    assert_ne!(seed(&right, &[]), failed, "and once that has passed, with something new");
}

#[test]
fn a_kata_that_has_changed_is_another_one_to_the_cache() {
    let place = Place::with_a_copy();
    assert_eq!(place.recognised(BLANKS_ONLY, &[]), blanks_are_recognised());
    poison(&place.remembered());
    let concept = place.workbook.join("katas/text/slugs/concept.md");
    let text = fs::read_to_string(&concept).expect("a page") + "\nMore.\n";
    fs::write(concept, text).expect("writable");
    assert_eq!(place.recognised(BLANKS_ONLY, &[]), blanks_are_recognised());
}

#[test]
fn what_an_unfinished_function_breaks_is_no_mistake_and_the_same_failure_of_a_finished_one_is() {
    let place = Place::with_a_copy();
    place.write_mistake(
        "gives_nothing_back",
        "\"\"\"The list is made, and that is that.\n\nSay `return`.\n\nFails: the_list_is_left_alone\n\"\"\"\n\n\n\
         def slug(title):\n    return '-'.join(title.lower().split())\n\n\n\
         def slugs(titles):\n    result = [slug(title) for title in titles]\n",
    );
    let told = serde_json::json!([["gives_nothing_back", ["the_list_is_left_alone"], false]]);
    let finished = format!("{RIGHT}def slugs(titles):\n    made = list(map(slug, titles))\n");
    assert_eq!(place.recognised(&finished, &[]), told);
    for undone in ["pass", "...", "\"\"\"Later.\"\"\"", "return None  # TODO"] {
        assert_eq!(place.recognised(&format!("{RIGHT}def slugs(titles):\n    {undone}\n"), &[]), serde_json::json!([]));
    }
}

#[test]
fn what_is_left_of_the_starter_is_no_mistake_unless_it_is_all_that_is_left() {
    let place = Place::with_a_copy();
    place.write_mistake(
        "titles_are_fine",
        "\"\"\"A browser takes any address.\n\nIt takes it, and others cut it.\n\nFails: words_are_joined\n\"\"\"\n\n\n\
         def slug(title):\n    return title\n\n\n\
         def slugs(titles):\n    return ['-'.join(title.lower().split()) for title in titles]\n",
    );
    let starter = fs::read_to_string(place.workbook.join("katas/text/slugs/starter.py")).expect("a starter");
    assert_eq!(place.recognised(&starter.replace("# TODO\n", "# soon\n"), &[]), serde_json::json!([]));
    let rest_done = "def slug(title):\n    return title\n\n\n\
         def slugs(titles):\n    return ['-'.join(title.lower().split()) for title in titles]\n";
    let told = serde_json::json!([["titles_are_fine", ["words_are_joined"], false]]);
    assert_eq!(place.recognised(rest_done, &[]), told);
}

#[test]
fn no_reference_and_no_wrong_solution_is_taken_for_the_starter() {
    let workbook = katabook::catalog::Workbook::in_folder(&repository()).expect("the shipped workbook");
    for kata in workbook.katas() {
        let kata = kata.unwrap_or_else(|error| panic!("{error}"));
        let begun = |name: &str, source: &str| assert!(!kata.is_untouched(source.as_bytes()), "{}/{name}", kata.id());
        begun("the reference", &kata.reference);
        for mistake in &kata.mistakes {
            begun(&mistake.name, mistake.source().expect("it fits the reference"));
        }
        for one in &kata.breaks {
            begun(&one.name, one.source().expect("it fits the reference"));
        }
    }
}
