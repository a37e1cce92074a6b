//! The tests of a GitHub Classroom assignment: `.github/classroom/autograding.json`.
//!
//! Owns: which of its commands become katas. Its specification: the README of the action `education/autograding`. Commands
//! are read, never run: what is no test file and no program with `main()` is left out.

use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::draft::{Draft, Facts, Imported, Leftovers, TopicLine, must_be_free, write_workbook};
use super::pytest::{self, Single};
use super::script::{Comparison, Run};
use super::{script, source};
use crate::catalog::{Difficulty, KataId, Origin, Rarity};
use crate::error::{Error, Result};

const TOPIC: &str = "assignment";

#[derive(Deserialize)]
struct Autograding {
    tests: Vec<Test>,
}

/// One of its tests.
#[derive(Deserialize)]
struct Test {
    #[serde(default)]
    name: String,
    #[serde(default)]
    setup: String,
    #[serde(default)]
    run: String,
    #[serde(default)]
    input: String,
    #[serde(default)]
    output: String,
    #[serde(default)]
    comparison: Comparison,
    points: Option<f64>,
}

/// What a test's command comes down to.
enum Means {
    /// A file of unittest or pytest tests.
    Tests(Vec<PathBuf>),
    /// A program that is given text, and prints some.
    Program(PathBuf),
}

/// Make a workbook of an assignment.
///
/// file: its autograding.json.  solutions: a folder with solutions, under the names that the assignment's files have.
/// to: a folder that is new or empty.
///
/// # Errors
/// A file that is none, `to` is occupied, or nothing at all could be carried over.
pub fn classroom(file: &Path, solutions: &Path, to: &Path) -> Result<Imported> {
    must_be_free(to)?;
    let grading: Autograding = source::json(file)?;
    let mut import = Import { root: root_of(file), solutions, left: Leftovers::default() };
    let (mut tests, mut programs) = (Vec::new(), BTreeMap::<PathBuf, Vec<Run>>::new());
    for test in &grading.tests {
        match import.meaning(test) {
            Some(Means::Tests(files)) => tests.extend(files),
            Some(Means::Program(path)) => programs.entry(path).or_default().push(run_of(test)),
            None => {}
        }
    }
    let mut seen = HashSet::new();
    tests.retain(|path: &PathBuf| seen.insert(path.clone()));
    let of_tests: Vec<Draft> = tests.iter().filter_map(|path| import.of_tests(path)).collect();
    let of_programs: Vec<Draft> = programs.iter().filter_map(|(path, runs)| import.of_program(path, runs)).collect();
    let drafts: Vec<Draft> = of_tests.into_iter().chain(of_programs).collect();
    if drafts.is_empty() {
        let reasons: Vec<String> = Imported::of(to, &[], import.left).left_out.into_iter().map(|l| l.what).collect();
        return Err(Error::new(format!("nothing here could be carried over: {}", reasons.join("; "))).in_file(file));
    }
    let topic = TopicLine { id: TOPIC.to_owned(), summary: "An assignment from GitHub Classroom".to_owned() };
    write_workbook(to, "An assignment from GitHub Classroom", &[topic], &drafts, &[])?;
    Ok(Imported::of(to, &drafts, import.left))
}

/// The assignment's own folder: the one that holds `.github`.
fn root_of(file: &Path) -> PathBuf {
    let file = file.canonicalize().unwrap_or_else(|_| file.to_owned());
    let above = file.ancestors().find(|folder| folder.join(".github").is_dir());
    above.or(file.parent()).unwrap_or(Path::new(".")).to_owned()
}

struct Import<'a> {
    root: PathBuf,
    solutions: &'a Path,
    left: Leftovers,
}

impl Import<'_> {
    fn meaning(&mut self, test: &Test) -> Option<Means> {
        let words = shlex::split(&test.run).unwrap_or_default();
        if !test.setup.trim().is_empty() {
            self.left.add("the commands of `setup` are not carried over: a kata installs nothing", &test.name);
        }
        if test.points.is_some_and(|points| points != 1.0) {
            self.left.add("points are not carried over: each check counts the same", &test.name);
        }
        let unittest = words.iter().any(|word| word == "unittest");
        if unittest || words.iter().any(|word| word == "pytest" || word == "py.test") {
            let files = self.test_files(&words);
            if files.is_empty() {
                self.left.add("not carried over: the test file of its command was not found", &test.name);
            }
            return Some(Means::Tests(files));
        }
        match words.as_slice() {
            [python, script] if python.starts_with("python") && script.ends_with(".py") => {
                Some(Means::Program(PathBuf::from(script)))
            }
            _ => {
                let what =
                    "not carried over: its command is neither a test file nor a Python program without arguments";
                self.left.add(what, &test.name);
                None
            }
        }
    }

    /// The test files that a command names, or else those that pytest would find at the top.
    fn test_files(&self, words: &[String]) -> Vec<PathBuf> {
        let named = words.iter().filter_map(|word| {
            let file = word.split("::").next().unwrap_or(word);
            let module = file.strip_suffix(".py").map_or_else(|| file.replace('.', "/"), str::to_owned);
            Some(PathBuf::from(module + ".py")).filter(|path| self.root.join(path).is_file())
        });
        let named: Vec<PathBuf> = named.collect();
        if !named.is_empty() {
            return named;
        }
        let entries = std::fs::read_dir(&self.root).into_iter().flatten().flatten();
        let is_test = |name: &str| name.ends_with("_test.py") || (name.starts_with("test_") && name.ends_with(".py"));
        let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
        let mut found: Vec<PathBuf> = names.filter(|name| is_test(name)).map(PathBuf::from).collect();
        found.sort();
        found
    }

    fn of_tests(&mut self, path: &Path) -> Option<Draft> {
        let name = path.display().to_string();
        let tests = self.root.join(path);
        let imported = source::optional(&tests).ok().flatten().map(|text| source::imports(&text)).unwrap_or_default();
        let solution = imported.iter().map(|module| self.solutions.join(format!("{module}.py"))).find(|p| p.is_file());
        let Some(solution) = solution else {
            self.left.add("not carried over: the folder of solutions has nothing that its tests import", name);
            return None;
        };
        let starter = Some(self.root.join(solution.file_name()?)).filter(|path| path.is_file());
        let single = Single {
            tests: &tests,
            solution: &solution,
            starter: starter.as_deref(),
            id: None,
            title: None,
            topic: TOPIC,
        };
        let draft = pytest::draft(&single, Origin::Classroom, &mut self.left);
        draft.map_err(|problem| self.left.add(format!("not carried over: {}", problem.what), name)).ok()
    }

    fn of_program(&mut self, path: &Path, runs: &[Run]) -> Option<Draft> {
        let name = path.display().to_string();
        let stem = path.file_stem()?.to_string_lossy().into_owned();
        let reference = source::optional(&self.solutions.join(path)).ok().flatten();
        let reason = match (&reference, source::id_of(&stem)) {
            (None, _) => Some("not carried over: the folder of solutions has no such program"),
            (_, None) => Some("not carried over: its name is none that Python can import"),
            (Some(text), _) if !script::has_main(text) => {
                Some("not carried over: a program runs when it is imported; have it begin in `main()`, under a guard")
            }
            _ => None,
        };
        if let Some(reason) = reason {
            self.left.add(reason, name);
            return None;
        }
        if runs.iter().any(|run| matches!(run.comparison, Comparison::Regex)) {
            self.left.add("patterns were written for JavaScript, and are taken as Python's", &name);
        }
        let id = source::id_of(&stem)?;
        let title = source::in_words(&stem);
        let starter = source::optional(&self.root.join(path)).ok().flatten();
        Some(Draft {
            facts: Facts {
                title: title.clone(),
                summary: "A program that reads text and prints some.".to_owned(),
                difficulty: Difficulty::Medium,
                rarity: Rarity::Uncommon,
                needs: Vec::new(),
                seconds: pytest::SECONDS,
                sitting: Some(crate::outcome::Sitting::Split),
                shares: Vec::new(),
                module: (stem != id).then(|| stem.clone()),
                origin: Origin::Classroom,
                refactoring: false,
                hints: Vec::new(),
            },
            prompt: script::prompt(&title, runs),
            concept: format!("# {title}\n\nThis kata was imported with its checks only: it has no explanation.\n"),
            starter: starter.unwrap_or_else(|| source::NO_STARTER.to_owned()),
            reference: reference?,
            files: BTreeMap::from([("checks.py".to_owned(), script::checks(&id, runs))]),
            at: KataId { topic: TOPIC.to_owned(), id },
        })
    }
}

fn run_of(test: &Test) -> Run {
    Run {
        name: source::one_line(&test.name),
        input: test.input.clone(),
        output: test.output.clone(),
        comparison: test.comparison,
    }
}
