//! How long a check takes, beside what people use today: `cargo bench --bench judge`.
//!
//! Prints medians and ratios of one run, in which the contenders take turns: on a busy machine all of them suffer
//! alike. Nothing here is a test; the targets stand beside the numbers. `pytest` is installed into
//! `target/bench-python` on the first run.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use katabook::catalog::{Kata, Workbook};
use katabook::environment::Environment;
use katabook::judge::{Judge, Options, Submission};
use katabook::outcome::{Sitting, Verdict};

type Anyhow<T> = Result<T, Box<dyn std::error::Error>>;

/// How often each contender takes its turn.
const TURNS: usize = 15;
/// Warm checks to one turn of the others: they are that much shorter.
const CHECKS_PER_TURN: usize = 20;
/// Exercises of a batch.
const BATCH: usize = 100;
/// Checks of the endurance run.
const MANY: usize = 10_000;

fn main() -> Anyhow<()> {
    let place = tempfile::tempdir()?;
    let python = python_with_pytest()?;
    write_workbook(place.path())?;
    let only = std::env::args().skip(1).find(|a| !a.starts_with("--"));
    let wanted = |section: &str| only.as_deref().is_none_or(|only| section.contains(only));
    if wanted("exercise") {
        one_exercise(place.path(), &python)?;
    }
    if wanted("whole") {
        whole_file(place.path(), &python)?;
    }
    if wanted("batch") {
        batch(place.path(), &python)?;
    }
    if wanted("katas") {
        katas()?;
    }
    if wanted("many") {
        many(place.path())?;
    }
    Ok(())
}

// -- one exercise ---------------------------------------------------------------------------------

fn one_exercise(place: &Path, python: &Path) -> Anyhow<()> {
    let (kata, submission) = exercise(place, "one")?;
    let shared = judge(Some(Sitting::Shared))?;
    let split = judge(Some(Sitting::Split))?;
    let mut times = Times::default();
    for _ in 0..TURNS {
        times.take("pytest", || run(pytest(place, python)));
        times.take("unittest", || run(unittest(place, python)));
        times.take("kata check, cold, five checks", || run(cold(place, "five")));
        times.take("kata check, cold, one check", || run(cold(place, "one")));
        for _ in 0..CHECKS_PER_TURN {
            times.take("warm check, shared", || passes(&shared, &kata, &submission));
            times.take("warm check, split", || passes(&split, &kata, &submission));
        }
    }
    println!("one exercise of five assertions, {TURNS} turns each, median:");
    times.print();
    times.ratio("pytest", "warm check, shared", "at least 60");
    times.ratio("unittest", "warm check, shared", "at least 10");
    times.ratio("warm check, split", "warm check, shared", "at most 2.5");
    times.ratio("unittest", "kata check, cold, five checks", "at least 1");
    times.ratio("pytest", "kata check, cold, five checks", "at least 4");
    Ok(())
}

// -- a hundred exercises --------------------------------------------------------------------------

fn batch(place: &Path, python: &Path) -> Anyhow<()> {
    let workbook = Workbook::in_folder(place)?;
    let katas: Vec<Kata> = (0..BATCH).map(|n| workbook.kata(&format!("batch_{n}"))).collect::<Result<_, _>>()?;
    let judge = judge(Some(Sitting::Shared))?;
    let submission = Submission::of_file(&place.join("solution.py"))?;
    let check = |kata: &Kata| passes(&judge, kata, &submission);
    work(&katas, 2, check); // both workers are there, and know every kata's checks
    let mut times = Times::default();
    for _ in 0..5 {
        times.take("kata, one core", || work(&katas, 1, check));
        times.take("kata, two cores", || work(&katas, 2, check));
    }
    times.take("pytest, a process each, two at a time", || work(&katas, 2, |_| run(pytest(place, python))));
    times.take("unittest, a process each, two at a time", || work(&katas, 2, |_| run(unittest(place, python))));
    println!("\n{BATCH} exercises of five assertions:");
    times.print();
    times.ratio("pytest, a process each, two at a time", "kata, two cores", "at least 8");
    times.ratio("unittest, a process each, two at a time", "kata, two cores", "");
    let gain = times.median("kata, one core") / times.median("kata, two cores") / 2.0;
    println!("  from one core to two: {gain:.2} of linear (wanted: at least 0.85)");
    Ok(())
}

/// Every kata once, by so many threads.
fn work(katas: &[Kata], threads: usize, each: impl Fn(&Kata) + Sync) {
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(kata) = katas.get(next.fetch_add(1, Ordering::Relaxed)) {
                    each(kata);
                }
            });
        }
    });
}

// -- the shipped katas ----------------------------------------------------------------------------

/// How often each kata is passed on one core and on all.
const PASSES: usize = 5;

fn katas() -> Anyhow<()> {
    println!("\nthe shipped katas, passed by their references from a cold start, {PASSES} turns, median in ms:");
    println!("  {:<28} {:>9} {:>9} {:>7}", "", "one core", "all cores", "ratio");
    let (mut of_one, mut of_all) = (0.0, 0.0);
    for kata in Workbook::shipped()?.katas() {
        let kata = kata?;
        let mut times = Times::default();
        for _ in 0..PASSES {
            times.take("one", || pass_cold(&kata, 1));
            times.take("all", || pass_cold(&kata, Options::default().cores));
        }
        let (one, all) = (times.median("one"), times.median("all"));
        println!("  {:<28} {one:>9.0} {all:>9.0} {:>7.2}", kata.id(), one / all);
        (of_one, of_all) = (of_one + one, of_all + all);
    }
    println!("  {:<28} {of_one:>9.0} {of_all:>9.0} {:>7.2}", "all of them", of_one / of_all);
    Ok(())
}

/// As `kata check --reference` does it.
fn pass_cold(kata: &Kata, cores: usize) {
    let judge = Judge::start(Options { cores, ..Options::default() }).expect("a worker starts");
    passes(&judge, kata, &Submission::of_source("reference", kata.reference.as_bytes()));
}

// -- ten thousand checks --------------------------------------------------------------------------

fn many(place: &Path) -> Anyhow<()> {
    let (kata, submission) = exercise(place, "one")?;
    println!("\n{MANY} checks in one process:");
    for sitting in [Sitting::Shared, Sitting::Split] {
        let judge = judge(Some(sitting))?;
        let count = if sitting == Sitting::Split { MANY / 5 } else { MANY };
        let part = count / 10;
        let (mut rates, mut before) = (Vec::new(), Usage::now());
        for number in 0..10 {
            let begun = Instant::now();
            (0..part).for_each(|_| passes(&judge, &kata, &submission));
            rates.push(format!("{:.0}", part as f64 / begun.elapsed().as_secs_f64()));
            if number == 0 {
                before = Usage::now();
            }
        }
        let after = Usage::now();
        println!("  {sitting:?}, {count} checks");
        println!("    memory of this process   {:>8} → {:>8} KiB", before.ours, after.ours);
        println!("    memory of the worker     {:>8} → {:>8} KiB", before.workers, after.workers);
        println!("    open descriptors         {:>8} → {:>8}", before.descriptors, after.descriptors);
        println!("    processes                {:>8} → {:>8}", before.processes, after.processes);
        println!("    checks a second, by tenths: {}", rates.join(" "));
    }
    Ok(())
}

/// What this process and its descendants hold.
struct Usage {
    ours: u64,
    workers: u64,
    descriptors: usize,
    processes: usize,
}

impl Usage {
    fn now() -> Usage {
        let descendants = descendants(std::process::id());
        Usage {
            ours: resident("self"),
            workers: descendants.iter().map(|pid| resident(&pid.to_string())).max().unwrap_or(0),
            descriptors: fs::read_dir("/proc/self/fd").map_or(0, |entries| entries.count()),
            processes: descendants.len(),
        }
    }
}

fn resident(process: &str) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or("0");
    line.trim().trim_end_matches(" kB").parse().unwrap_or(0)
}

fn descendants(of: u32) -> Vec<u32> {
    let mut found = Vec::new();
    for task in fs::read_dir(format!("/proc/{of}/task")).into_iter().flatten().flatten() {
        let children = fs::read_to_string(task.path().join("children")).unwrap_or_default();
        for child in children.split_whitespace().filter_map(|pid| pid.parse().ok()) {
            found.push(child);
            found.extend(descendants(child));
        }
    }
    found
}

// -- the contenders -------------------------------------------------------------------------------

fn judge(sitting: Option<Sitting>) -> Anyhow<Judge> {
    let judge = Judge::start(Options { warm: true, sitting, ..Options::default() })?;
    let missing: Vec<&str> = judge.lacks().map(|layer| layer.name.as_str()).collect();
    if !missing.is_empty() {
        println!("note: not in force here, and so not measured: {}", missing.join(", "));
    }
    Ok(judge)
}

fn passes(judge: &Judge, kata: &Kata, submission: &Submission) {
    let report = judge.report(kata, submission).expect("the kata can be checked");
    assert_eq!(report.verdict, Verdict::Passed, "{report:?}");
}

fn pytest(place: &Path, python: &Path) -> Command {
    let mut command = Command::new(python);
    command.args(["-m", "pytest", "-q", "-p", "no:cacheprovider", "test_solution.py"]).current_dir(place);
    command
}

fn unittest(place: &Path, python: &Path) -> Command {
    let mut command = Command::new(python);
    command.args(["-m", "unittest", "-q", "test_solution"]).current_dir(place);
    command
}

fn cold(place: &Path, kata: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kata"));
    command.args(["check", kata, "solution.py", "--sitting", "shared", "--workbook", "."]).current_dir(place);
    command
}

fn run(mut command: Command) {
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status().expect("it can be run");
    assert!(status.success(), "{command:?}");
}

// -- a test file that pytest runs -----------------------------------------------------------------

/// A file of so many tests.
const TESTS: usize = 100;

fn whole_file(place: &Path, python: &Path) -> Anyhow<()> {
    let folder = place.join("whole");
    fs::create_dir_all(&folder)?;
    let (tests, solution) = (folder.join("test_double.py"), folder.join("double.py"));
    let each = |n: usize| format!("def test_{n}():\n    assert double({n}) == {}\n\n\n", 2 * n);
    let text: String = (0..TESTS).map(each).collect();
    fs::write(&tests, format!("import pytest\n\nfrom double import double\n\n\n{text}"))?;
    fs::write(&solution, "def double(number):\n    return number * 2\n")?;
    let root = python.ancestors().nth(2).ok_or("the interpreter is in an environment")?;
    let environment = Environment::at(root)?;
    let (kata, submission) = (Kata::of_tests(&tests, &solution)?, Submission::of_file(&solution)?);
    let judge = Judge::start(Options { warm: true, environment: Some(environment), ..Options::default() })?;
    let mut times = Times::default();
    for _ in 0..TURNS {
        times.take("pytest -q", || {
            let mut command = Command::new(python);
            command.args(["-m", "pytest", "-q", "test_double.py"]).current_dir(&folder);
            run(command);
        });
        times.take("kata check --tests, cold", || {
            let mut command = Command::new(env!("CARGO_BIN_EXE_kata"));
            command.args(["check", "--tests", "test_double.py", "double.py", "--env"]).arg(root).current_dir(&folder);
            run(command);
        });
        times.take("the same, warm", || {
            let report = judge.report(&kata, &submission).expect("pytest runs");
            assert_eq!((report.verdict, report.ran_by.is_some()), (Verdict::Passed, true), "{report:?}");
        });
    }
    println!("A file of {TESTS} small tests, run by pytest");
    times.print();
    times.ratio("kata check --tests, cold", "pytest -q", "at most 1.3");
    times.ratio("pytest -q", "the same, warm", "at least 2");
    Ok(())
}

// -- the place ------------------------------------------------------------------------------------

fn exercise(place: &Path, name: &str) -> Anyhow<(Kata, Submission)> {
    Ok((Workbook::in_folder(place)?.kata(name)?, Submission::of_file(&place.join("solution.py"))?))
}

/// A workbook with the exercise as one check, as five checks, and a hundred times, beside its unit tests.
fn write_workbook(place: &Path) -> Anyhow<()> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/exercise");
    let solution = fs::read_to_string(source.join("solution.py"))?;
    fs::write(place.join("solution.py"), &solution)?;
    fs::copy(source.join("test_solution.py"), place.join("test_solution.py"))?;
    let topic = "[[topics]]\nid = \"bench\"\nsummary = \"Something to measure\"\n";
    fs::create_dir_all(place.join("katas"))?;
    fs::write(place.join("katas/workbook.toml"), format!("format_version = 1\ntitle = \"Benchmark\"\n\n{topic}"))?;
    let one = fs::read_to_string(source.join("one_check.py"))?;
    let five = fs::read_to_string(source.join("five_checks.py"))?;
    write_kata(place, "one", &one, &solution)?;
    write_kata(place, "five", &five, &solution)?;
    for number in 0..BATCH {
        write_kata(place, &format!("batch_{number}"), &format!("{one}\nNUMBER = {number}\n"), &solution)?;
    }
    Ok(())
}

fn write_kata(place: &Path, id: &str, checks: &str, solution: &str) -> Anyhow<()> {
    let folder = place.join("katas/bench").join(id);
    fs::create_dir_all(&folder)?;
    let facts = "title = \"T\"\nsummary = \"S\"\ndifficulty = \"easy\"\nrarity = \"common\"\n";
    let files = [("kata.toml", facts), ("prompt.md", "p"), ("starter.py", "s = 1"), ("concept.md", "c")];
    for (name, text) in files.into_iter().chain([("checks.py", checks)]) {
        fs::write(folder.join(name), text)?;
    }
    let references = place.join("python_reference/bench");
    fs::create_dir_all(&references)?;
    Ok(fs::write(references.join(format!("{id}.py")), solution)?)
}

/// An environment of the Python that `kata` embeds, with pytest.
fn python_with_pytest() -> Anyhow<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/bench-python");
    let python = folder.join("bin/python");
    if !folder.join("bin/pytest").exists() {
        let base = &katabook::python::chosen().expect("kata-worker is built").executable;
        for arguments in [vec!["-m", "venv"], vec!["-m", "pip", "install", "-q", "pytest"]] {
            let program = if arguments[1] == "venv" { base.as_path() } else { &python };
            let mut command = Command::new(program);
            command.args(&arguments);
            if arguments[1] == "venv" {
                command.arg(&folder);
            }
            if !command.status()?.success() {
                return Err(format!("{command:?} failed: pytest is needed to compare with").into());
            }
        }
    }
    Ok(python)
}

// -- numbers --------------------------------------------------------------------------------------

#[derive(Default)]
struct Times(Vec<(&'static str, Vec<f64>)>);

impl Times {
    fn take(&mut self, what: &'static str, work: impl FnOnce()) {
        let begun = Instant::now();
        work();
        let milliseconds = begun.elapsed().as_secs_f64() * 1000.0;
        match self.0.iter_mut().find(|(name, _)| *name == what) {
            Some((_, times)) => times.push(milliseconds),
            None => self.0.push((what, vec![milliseconds])),
        }
    }

    fn median(&self, what: &str) -> f64 {
        self.quantile(what, 0.5)
    }

    fn quantile(&self, what: &str, part: f64) -> f64 {
        let mut times = self.0.iter().find(|(name, _)| *name == what).map(|(_, t)| t.clone()).unwrap_or_default();
        times.sort_by(f64::total_cmp);
        times.get(((times.len() - 1) as f64 * part) as usize).copied().unwrap_or(f64::NAN)
    }

    fn print(&self) {
        for (what, _) in &self.0 {
            println!("  {what:<42} {:>9.2} ms   (p90 {:.2})", self.median(what), self.quantile(what, 0.9));
        }
    }

    fn ratio(&self, slow: &str, fast: &str, wanted: &str) {
        let wanted = if wanted.is_empty() { String::new() } else { format!(" (wanted: {wanted})") };
        println!("  {slow} / {fast}: {:.2}{wanted}", self.median(slow) / self.median(fast));
    }
}
