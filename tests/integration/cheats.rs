//! `tests/cheats/*.py`: programs that want to be reported as passed without solving the kata.
//!
//! Each names in its header how it ends in either sitting. In split sitting none may pass, whatever its header
//! says. What passes in shared sitting is listed in `SECURITY.md`, and its header gives the reason.

use std::fs;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;

use crate::support::{HONEST, kata, repository};

const OUTCOMES: [&str; 11] = [
    "passed",
    "mismatch",
    "failed",
    "raised",
    "cannot_import",
    "timed_out",
    "killed",
    "exited",
    "out_of_memory",
    "output_limit",
    "tampered",
];

struct Program {
    /// The name of its file.
    name: String,
    text: String,
}

impl Program {
    /// What the header says after `# key: `.
    fn header(&self, key: &str) -> Option<&str> {
        let mut lines = self.text.lines().take_while(|line| line.starts_with('#'));
        lines.find_map(|line| line.strip_prefix("# ")?.strip_prefix(key)?.strip_prefix(": "))
    }

    fn expected(&self, sitting: &str) -> Vec<&str> {
        self.header(sitting).map(|outcomes| outcomes.split(" | ").collect()).unwrap_or_default()
    }

    fn sits(&self, sitting: &str) -> bool {
        self.header("only").is_none_or(|only| only == sitting)
    }

    /// Its text with the honest solution in the place of the line that asks for it.
    fn source(&self) -> String {
        let lines = self.text.lines().map(|line| if line == "from honest import *" { HONEST } else { line });
        lines.flat_map(|line| [line, "\n"]).collect()
    }
}

/// How a program ended.
struct End {
    verdict: String,
    /// Of the first check that did not pass; `passed` if all did.
    outcome: String,
    message: String,
}

fn corpus() -> Vec<Program> {
    let folder = repository().join("tests/cheats");
    let mut programs: Vec<Program> = fs::read_dir(&folder)
        .expect("tests/cheats is there")
        .flatten()
        .filter(|entry| entry.path().extension().is_some_and(|ending| ending == "py"))
        .map(|entry| Program {
            name: entry.file_name().to_string_lossy().into_owned(),
            text: fs::read_to_string(entry.path()).expect("a program is UTF-8"),
        })
        .collect();
    programs.sort_by(|a, b| a.name.cmp(&b.name));
    programs
}

fn run(program: &Program, sitting: &str) -> End {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("mine.py"), program.source()).expect("writable");
    let mut command = kata(folder.path());
    command.args(["check", program.header("kata").unwrap_or("tally"), "mine.py", "--sitting", sitting]);
    command.args(["--format", "json", "--workbook"]).arg(repository().join("tests/workbooks/arena"));
    let output = command.output().expect("kata runs");
    let Ok(json) = serde_json::from_slice::<Value>(&output.stdout) else {
        let message = String::from_utf8_lossy(&output.stderr).into_owned();
        return End { verdict: "none".into(), outcome: "no report".into(), message };
    };
    let report = &json["reports"][0];
    let checks = report["checks"].as_array().map(Vec::as_slice).unwrap_or_default();
    let first = checks.iter().find(|check| check["outcome"] != "passed");
    let outcome = match first {
        Some(check) => text(&check["outcome"]),
        None if checks.is_empty() => "no checks".into(),
        None => "passed".into(),
    };
    let message = first.map_or_else(|| text(&report["problem"]), |check| text(&check["message"]));
    End { verdict: text(&report["verdict"]), outcome, message }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// Every program that sits this way, on all cores; `wrong` says what is wrong with an end. All of it is shown.
fn each(sitting: &str, wrong: impl Fn(&Program, &End) -> Option<String> + Sync) {
    // One sitting after the other: both at once are slow enough to change how a program ends.
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    let programs: Vec<Program> = corpus().into_iter().filter(|program| program.sits(sitting)).collect();
    let (next, found) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let cores = std::thread::available_parallelism().map_or(2, |cores| cores.get());
    std::thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                while let Some(program) = programs.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let mut end = run(program, sitting);
                    // A busy machine can turn an ending into a deadline that has passed. It makes nothing pass.
                    if end.verdict != "passed" && wrong(program, &end).is_some() {
                        end = run(program, sitting);
                    }
                    if let Some(problem) = wrong(program, &end) {
                        let line = format!("{} ({sitting}): {problem}: {}", program.name, end.message);
                        found.lock().expect("no thread panics").push(line);
                    }
                }
            });
        }
    });
    let mut found = found.into_inner().expect("no thread panics");
    found.sort();
    assert!(found.is_empty(), "{} of {}:\n{}", found.len(), programs.len(), found.join("\n"));
}

fn unexpected(program: &Program, end: &End, sitting: &str) -> Option<String> {
    let expected = program.expected(sitting);
    (!expected.contains(&end.outcome.as_str())).then(|| format!("{} instead of {}", end.outcome, expected.join(" | ")))
}

#[test]
fn no_cheat_passes_in_split_sitting() {
    each("split", |program, end| match (end.verdict.as_str(), end.outcome.as_str()) {
        ("failed", outcome) if outcome != "passed" => unexpected(program, end, "split"),
        (verdict, outcome) => Some(format!("the verdict is {verdict}, the outcome {outcome}")),
    });
}

#[test]
fn cheats_end_as_expected_in_shared_sitting() {
    each("shared", |program, end| match (end.verdict.as_str(), end.outcome.as_str()) {
        ("failed", _) | ("passed", "passed") => unexpected(program, end, "shared"),
        (verdict, outcome) => Some(format!("the verdict is {verdict}, the outcome {outcome}")),
    });
}

#[test]
fn what_shared_sitting_cannot_stop_is_written_down() {
    let security = fs::read_to_string(repository().join("SECURITY.md")).expect("SECURITY.md is there");
    let mut missing = Vec::new();
    for program in corpus().iter().filter(|program| program.expected("shared").contains(&"passed")) {
        if program.header("reason").is_none_or(|reason| reason.trim().is_empty()) {
            missing.push(format!("{}: its header gives no reason", program.name));
        }
        if !security.contains(&format!("`{}`", program.name)) {
            missing.push(format!("{}: SECURITY.md does not name it", program.name));
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn the_corpus_is_as_large_as_promised() {
    let programs = corpus();
    assert!(programs.len() >= 50, "there are {} programs", programs.len());
    let mut wrong = Vec::new();
    for program in &programs {
        if program.header("only").is_some_and(|only| only != "shared" && only != "split") {
            wrong.push(format!("{}: there is no such sitting", program.name));
        }
        for sitting in ["shared", "split"].into_iter().filter(|sitting| program.sits(sitting)) {
            let expected = program.expected(sitting);
            if expected.is_empty() || expected.iter().any(|outcome| !OUTCOMES.contains(outcome)) {
                wrong.push(format!("{}: no outcome or an unknown one for {sitting}", program.name));
            }
            if sitting == "split" && expected.contains(&"passed") {
                wrong.push(format!("{}: no cheat may pass in split sitting", program.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
