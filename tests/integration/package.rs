//! What `kata package` makes, unpacked and run as the other system does; and the ready workflow.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use assert_cmd::cargo::cargo_bin;
use clap::Parser;
use katabook::cli::Cli;
use serde_json::{Value, json};

use crate::support::{kata, repository, stderr, stdout, tiny};

/// A program that is the real one, so that no test compresses a debug build.
fn stand_in(folder: &Path, name: &str) -> PathBuf {
    let path = folder.join(name);
    fs::write(&path, format!("#!/bin/sh\nexec '{}' \"$@\"\n", cargo_bin(name).display())).expect("writable");
    path
}

/// Package the tiny workbook's kata, and unpack that where an autograder is.
fn autograder(root: &Path) {
    let (program, worker) = (stand_in(root, "kata"), stand_in(root, "kata-worker"));
    let mut command = kata(root);
    command.args(["package", "gradescope"]).arg(tiny()).args([
        "--kata",
        "slugs",
        "--out",
        "autograder.zip",
        "--binary",
    ]);
    let output = command.arg(program).arg("--binary").arg(worker).output().expect("kata runs");
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(
        stdout(&output).ends_with(
            "Next: make a programming assignment of 2 points there, and upload it as its autograder.\n\
         Learners hand in slugs.py.\n"
        ),
        "{}",
        stdout(&output)
    );
    let zip = fs::File::open(root.join("autograder.zip")).expect("it is written");
    zip::ZipArchive::new(zip).and_then(|mut zip| zip.extract(root.join("source"))).expect("it can be unpacked");
    set_up(root);
}

/// Run its setup, where nothing is installed: here `apt-get` does nothing.
fn set_up(root: &Path) {
    fs::create_dir(root.join("fake")).expect("writable");
    fs::write(root.join("fake/apt-get"), "#!/bin/sh\n").expect("writable");
    make_executable(&root.join("fake/apt-get"));
    let path = format!("{}:{}", root.join("fake").display(), std::env::var("PATH").unwrap_or_default());
    let setup = Command::new(root.join("source/setup.sh")).env("PATH", path).output().expect("bash is here");
    let said = String::from_utf8_lossy(&setup.stdout);
    assert!(setup.status.success() && said.contains("Isolation of each check"), "{said}");
}

fn make_executable(path: &Path) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).expect("it is ours");
}

/// Run it for one submission; the results, which keep to Gradescope's format.
fn results(root: &Path, files: &[(&str, &str)]) -> Value {
    let submission = root.join("submission");
    let _ = fs::remove_dir_all(&submission);
    for (name, text) in files {
        let path = submission.join(name);
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("writable");
        fs::write(path, text).expect("writable");
    }
    let run = Command::new(root.join("source/run_autograder")).env("AUTOGRADER_ROOT", root).output();
    let run = run.expect("python3 is here");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let written = fs::read(root.join("results/results.json")).expect("there are results");
    let results: Value = serde_json::from_slice(&written).expect("they are JSON");
    let schema = fs::read(repository().join("tests/formats/gradescope.schema.json")).expect("the schema is there");
    let schema: Value = serde_json::from_slice(&schema).expect("the schema is JSON");
    assert!(jsonschema::is_valid(&schema, &results), "{results}");
    results
}

#[test]
fn the_autograder_judges_what_is_handed_in_and_always_says_something() {
    let root = tempfile::tempdir().expect("a temporary folder");
    let root = root.path();
    autograder(root);
    let reference = fs::read_to_string(tiny().join("python_reference/text/slugs.py")).expect("it is there");
    let passed = results(root, &[("deep/slugs.py", &reference), ("other.py", "")]);
    assert_eq!((&passed["score"], &passed["tests"][1]["number"]), (&json!(2.0), &json!("1.2")), "{passed}");
    // The only file is meant, whatever it is called.
    assert_eq!(results(root, &[("mine.py", "def slug(text): return ''\n")])["score"], json!(0.0));
    let missing = results(root, &[("a.py", ""), ("b.py", "")]);
    assert_eq!(missing["tests"][0]["output"], json!("no file slugs.py was handed in"));
    assert_eq!(missing["tests"][0]["max_score"], json!(2));
    fs::remove_file(root.join("source/bin/kata")).expect("it is there");
    let broken = results(root, &[("slugs.py", &reference)]);
    assert!(broken["output"].as_str().is_some_and(|text| text.contains("which is not your fault")), "{broken}");
    fs::write(root.join("source/assignment.json"), "{").expect("writable");
    assert_eq!(results(root, &[])["score"], json!(0));
}

#[test]
fn a_workshops_package_is_worth_what_the_workshop_says() {
    let root = tempfile::tempdir().expect("a temporary folder");
    let root = root.path();
    let (program, worker) = (stand_in(root, "kata"), stand_in(root, "kata-worker"));
    let workshop = "title = \"Week one\"\ndeadline = 2030-02-03T18:00:00+01:00\n\n[[kata]]\nid = \"slugs\"\nweight = 8\n\
                    checks = { words_are_joined = 3 }\n";
    fs::write(root.join("week.toml"), workshop).expect("writable");
    let mut command = kata(root);
    command.args(["package", "gradescope"]).arg(tiny()).args(["--workshop", "week.toml", "--binary"]).arg(program);
    let output = command.arg("--binary").arg(worker).env("TZ", "UTC").output().expect("kata runs");
    assert!(
        stdout(&output).ends_with(
            "Next: make a programming assignment of 8 points there called “Week one”, due Sunday, 3 February 2030, 17:00 UTC, \
             and upload it as its autograder.\nLearners hand in slugs.py.\n"
        ),
        "{}{}",
        stdout(&output),
        stderr(&output)
    );
    let zip = fs::File::open(root.join("autograder.zip")).expect("it is written");
    zip::ZipArchive::new(zip).and_then(|mut zip| zip.extract(root.join("source"))).expect("it can be unpacked");
    set_up(root);
    let reference = fs::read_to_string(tiny().join("python_reference/text/slugs.py")).expect("it is there");
    let passed = results(root, &[("slugs.py", &reference)]);
    assert_eq!(passed["score"], json!(8.0), "{passed}");
    let points: Vec<&Value> = passed["tests"].as_array().into_iter().flatten().map(|test| &test["max_score"]).collect();
    assert_eq!(points[..2], [&json!(6.0), &json!(2.0)]);
}

#[test]
fn a_package_without_a_program_is_refused() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let run = |arguments: &[&str]| {
        let mut command = kata(folder.path());
        let output = command.args(["package", "gradescope", "--kata", "n_plus_one"]).args(arguments).output();
        let output = output.expect("kata runs");
        assert_eq!(output.status.code(), Some(2));
        stderr(&output)
    };
    assert!(run(&[]).contains("--source"));
    assert!(run(&["--source", "."]).contains("this is not the source of kata: there is no Cargo.toml"));
    assert!(run(&["--binary", "kata"]).contains("no program kata-worker is among the binaries"));
}

#[test]
fn the_ready_workflow_names_commands_that_there_are() {
    let workflow = fs::read_to_string(repository().join("docs/github-actions.yml")).expect("it is there");
    let commands: Vec<&str> = workflow.lines().map(str::trim).filter(|line| line.starts_with("kata ")).collect();
    assert!(commands.len() >= 2, "{workflow}");
    for command in commands {
        let words = shlex::split(&command.replace("$kata", "slugs")).expect("a shell can read it");
        let words = words.iter().take_while(|word| !["||", "&&", ">>", "|"].contains(&word.as_str()));
        assert!(Cli::try_parse_from(words).is_ok(), "{command}");
    }
    assert!(!workflow.contains('\t'), "YAML has no tabs");
}
