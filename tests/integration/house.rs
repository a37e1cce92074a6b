//! How long files and functions are, in Rust and in Python: printed, and held below what reads well.
//!
//! To see the figures: `cargo test house -- --nocapture`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::repository;

/// What the lengths of one kind of thing may come to, in lines.
struct Limits {
    median: usize,
    nine_in_ten: usize,
    longest: usize,
}

const RUST_FILES: Limits = Limits { median: 130, nine_in_ten: 270, longest: 370 };
const RUST_FUNCTIONS: Limits = Limits { median: 10, nine_in_ten: 23, longest: 60 };
const PYTHON_FILES: Limits = Limits { median: 120, nine_in_ten: 250, longest: 340 };
const PYTHON_FUNCTIONS: Limits = Limits { median: 8, nine_in_ten: 21, longest: 55 };

/// From this length on, a file has a reason.
const LONG: usize = 300;

/// The Rust files that are longer, and why each reads better as one.
const REASONS: &[(&str, &str)] = &[
    ("audit/form/page.rs", "a rule for each section of a page, in their order"),
    ("catalog/change/assembly.rs", "one algorithm, each of whose steps calls the next"),
    ("import/exercism.rs", "what becomes of each file of an exercise, one after the other"),
    ("tui/session.rs", "one loop: each event, and what is done about it"),
];

/// The same of the harness's Python files.
const REASONS_IN_PYTHON: &[(&str, &str)] = &[
    ("katabook/threads/_effects.py", "what each bytecode instruction does, read from its beginning to its end"),
    ("katabook/threads/_scheduler.py", "one invariant: of all threads exactly one runs"),
    ("katabook/threads/_tracers.py", "the same events from two interfaces of CPython, side by side"),
];

#[test]
fn rust_files_and_functions_can_be_read_at_a_glance() {
    let files = files_below(&repository().join("src"), "rs");
    let sources: Vec<String> = files.iter().map(|path| fs::read_to_string(path).expect("source is text")).collect();
    hold("Rust files", sources.iter().map(|source| source.lines().count()).collect(), &RUST_FILES);
    hold("Rust functions", sources.iter().flat_map(|source| functions(source)).collect(), &RUST_FUNCTIONS);
}

#[test]
fn a_file_that_is_long_has_a_reason() {
    for (folder, ending, reasons) in [("src", "rs", REASONS), ("src/worker/harness", "py", REASONS_IN_PYTHON)] {
        let folder = repository().join(folder);
        let long: Vec<String> = files_below(&folder, ending)
            .into_iter()
            .filter(|path| fs::read_to_string(path).expect("source is text").lines().count() > LONG)
            .map(|path| path.strip_prefix(&folder).expect("it is below").display().to_string())
            .collect();
        let known: Vec<&str> = reasons.iter().map(|(file, _)| *file).collect();
        assert_eq!(long, known, "the files of more than {LONG} lines");
    }
}

#[test]
fn python_files_and_functions_can_be_read_at_a_glance() {
    let files = files_below(&repository().join("src/worker/harness"), "py");
    let length = |path: &PathBuf| fs::read_to_string(path).expect("source is text").lines().count();
    hold("Python files", files.iter().map(length).collect(), &PYTHON_FILES);
    hold("Python functions", python_functions(&files), &PYTHON_FUNCTIONS);
}

/// Print the figures of some lengths, and hold them below their limits.
fn hold(what: &str, mut lengths: Vec<usize>, limits: &Limits) {
    lengths.sort_unstable();
    let at = |share: f64| lengths[((lengths.len() - 1) as f64 * share) as usize];
    let (median, nine_in_ten, longest) = (at(0.5), at(0.9), at(1.0));
    println!("{:6} {what}: median {median} lines, nine in ten up to {nine_in_ten}, longest {longest}", lengths.len());
    assert!(median <= limits.median, "the median of {what} is {median} lines, over {}", limits.median);
    assert!(
        nine_in_ten <= limits.nine_in_ten,
        "nine in ten {what} have up to {nine_in_ten}, over {}",
        limits.nine_in_ten
    );
    assert!(longest <= limits.longest, "the longest of {what} has {longest} lines, over {}", limits.longest);
}

/// How many lines each function has, from its `fn` to its brace. rustfmt puts that brace under the `fn`'s first letter.
fn functions(source: &str) -> Vec<usize> {
    let lines: Vec<&str> = source.lines().collect();
    let length = |at: usize| {
        let margin = lines[at].len() - lines[at].trim_start().len();
        if lines[at].ends_with('}') {
            return Some(1);
        }
        let end = format!("{}}}", " ".repeat(margin));
        let signature_only = |line: &&str| line.ends_with(';') && line.len() - line.trim_start().len() == margin;
        let rest = lines[at..].iter().position(|line| *line == end || signature_only(line))?;
        (lines[at + rest] == end).then_some(rest + 1)
    };
    let begins = |line: &str| {
        let words = line.trim_start().split(' ').skip_while(|word| {
            word.starts_with("pub") || matches!(*word, "in" | "const" | "async" | "unsafe" | "extern" | "\"C\"")
        });
        words.take(1).any(|word| word == "fn")
    };
    (0..lines.len()).filter(|at| begins(lines[*at])).filter_map(length).collect()
}

/// How many lines each function has, methods and those inside others included, as Python reads the files.
fn python_functions(files: &[PathBuf]) -> Vec<usize> {
    const MEASURE: &str = "\
import ast, pathlib, sys
for path in sys.argv[1:]:
    for node in ast.walk(ast.parse(pathlib.Path(path).read_text(encoding='utf-8'))):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            print(node.end_lineno - node.lineno + 1)
";
    let output = Command::new(&crate::support::python().executable).args(["-I", "-c", MEASURE]).args(files).output();
    let output = output.expect("the Python that the binary is built with can be run");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let told = String::from_utf8_lossy(&output.stdout);
    told.lines().map(|line| line.parse().expect("a number of lines")).collect()
}

/// The files below a folder with this ending, by path.
fn files_below(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder).expect("it is there").flatten().map(|e| e.path()).collect();
    entries.sort();
    let below = |path: PathBuf| match path.is_dir() {
        true => files_below(&path, ending),
        false => Vec::from_iter(Some(path).filter(|path| path.extension().is_some_and(|e| e == ending))),
    };
    entries.into_iter().flat_map(below).collect()
}
