//! `kata doctor`

use std::path::Path;

use clap::Args;

use super::args::WorkbookArgs;
use super::console::Console;
use super::env::{list, wanted};
use crate::environment::{self, By, Found};
use crate::error::Result;
use crate::exit_code::Exit;
use crate::judge::{Judge, Options, Pytest};
use crate::python::{self, Choice, Interpreter, Python, Why, Worker};
use crate::report::{Style, wrap};

/// The column where most things are told.
const AT: usize = 12;

/// Tell which Python runs, what it may import, what isolates it
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  kata doctor")]
pub struct DoctorArgs {
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

pub fn run(args: &DoctorArgs, console: &Console) -> Result<Exit> {
    let style = &console.style;
    let choice = python::choice()?;
    let found = found();
    let environment = found.as_ref().map(|found| found.environment.clone()).filter(|it| serves(&it.version()));
    let of_environment = environment.as_ref().and_then(|environment| python::of_version(&environment.version()));
    let options = Options { warm: true, python: of_environment, environment, ..Options::default() };
    let judge = Judge::start(options)?;
    let python = judge.python();
    let mut text = format!("kata {}\n\n{}\n", env!("CARGO_PKG_VERSION"), style.strong("Python"));
    let library = python.library.as_deref().unwrap_or("(a part of the program)");
    for (what, value) in [
        ("version", python.build.as_str()),
        ("program", &choice.python.executable.display().to_string()),
        ("worker", &worker_of(&choice.python)),
        ("library", library),
        ("prefix", &python.prefix),
        ("sqlite", python.sqlite.as_deref().unwrap_or("(not installed)")),
        ("chosen", &because(&choice.why)),
    ] {
        text += &line(&format!("  {what:<9} "), AT, value, style);
    }
    text += &others(choice, style)?;
    text += &format!("\n{}\n{}{}", style.strong("Packages"), packages(found.as_ref(), style), pytest(&judge, style)?);
    text += &format!("\n{}\n", style.strong("Isolation of each check"));
    for layer in &python.isolation {
        let mark = if layer.in_force { style.good("✓") } else { style.warn("✗") };
        text += &line(&format!("  {mark} {:<20} ", layer.name), 25, &layer.detail, style);
    }
    let workbook = super::open_workbook(args.workbook.workbook.as_deref())?;
    let environments = list::in_lines(&wanted::all(&workbook), python, style)
        .unwrap_or_else(|problem| format!("  {} {}\n", style.bad("✗"), problem.with_next()));
    text += &format!("\n{}\n{environments}", style.strong("Environments"));
    let katas = workbook.katas();
    let broken: Vec<_> = katas.iter().filter_map(|k| k.as_ref().err()).collect();
    text += &format!("\n{}\n  {}: {} katas\n", style.strong("Workbook"), workbook.title, katas.len());
    for problem in &broken {
        text += &format!("  {} {problem}\n", style.bad("✗"));
    }
    console.print(&text);
    Ok(if broken.is_empty() { Exit::Passed } else { Exit::Broken })
}

/// What is told of something, below itself where it takes several lines.
///
/// at: the column where it is told, behind `what`.
fn line(what: &str, at: usize, told: &str, style: &Style) -> String {
    format!("{what}{}", wrap(told, &" ".repeat(at), style.width).trim_start())
}

/// What runs Python for checks.
fn worker_of(python: &Python) -> String {
    match &python.worker {
        Worker::Embedded(program) => format!("{}, which has it built in", super::as_typed(program).display()),
        Worker::Hosted(folder) => format!("imported from {}", super::as_typed(folder).display()),
    }
}

fn because(why: &Why) -> String {
    match why {
        Why::Named(name) => format!("`{name}` was asked for"),
        Why::Active(variable, folder) => format!("{} is active, by {variable}", super::as_typed(folder).display()),
        Why::Project(folder) => format!("{} is the project's environment", super::as_typed(folder).display()),
        Why::Installed => "kata was installed with it".to_owned(),
    }
}

/// The other Pythons of this machine, those that were passed over, and how another one is chosen.
fn others(choice: &Choice, style: &Style) -> Result<String> {
    let mut text = String::new();
    for (why, interpreter) in &choice.passed_over {
        let version = interpreter.version;
        let told = format!("{}, but there is no worker for its Python {version}", because(why));
        text += &line(&format!("  {} ", style.warn("✗")), 4, &told, style);
    }
    let is_used = |interpreter: &Interpreter| {
        Interpreter::at(&choice.python.executable).is_some_and(|used| used.program == interpreter.program)
    };
    let others: Vec<_> = python::all()?.into_iter().filter(|(interpreter, _)| !is_used(interpreter)).collect();
    for (interpreter, can_be_used) in &others {
        let mark = if *can_be_used { style.good("✓") } else { style.warn("✗") };
        let but = if *can_be_used { "" } else { " (there is no worker for it)" };
        let what = format!("  {mark} {:<7} ", interpreter.version.to_string());
        text += &line(&what, AT, &format!("{}{but}", interpreter.program.display()), style);
    }
    let usable = others.iter().find(|(_, can_be_used)| *can_be_used);
    text += &match usable {
        Some((interpreter, _)) if interpreter.version.to_string() != choice.python.version => {
            format!("  another:  `kata --python {} …`, or the variable KATABOOK_PYTHON\n", interpreter.version)
        }
        Some((interpreter, _)) => format!(
            "  another:  `kata --python {} …`, or the variable KATABOOK_PYTHON\n",
            interpreter.program.display()
        ),
        None => "  another:  `pip install katabook` brings workers for all\n".to_owned(),
    };
    Ok(text)
}

/// The environment that `kata check --tests` would find for a file in this folder.
fn found() -> Option<Found> {
    environment::find(None, &[Path::new("test.py")], &serves).ok().flatten()
}

/// Whether checks can run on a Python of this version.
fn serves(version: &str) -> bool {
    python::of_version(version).is_some()
}

/// What `kata check --tests` would let a file in this folder import.
fn packages(found: Option<&Found>, style: &Style) -> String {
    let Some(Found { environment, by }) = found else {
        let none =
            "(none: `kata check --tests` finds an active virtual environment, or a folder .venv; --env names one)";
        return line("  ", 2, none, style);
    };
    let by = match by {
        By::Variable(name) => format!("active, by {name}"),
        By::Place | By::Name => "beside your files, or above them".into(),
    };
    let folder = super::as_typed(&environment.root);
    let told = format!("{}, of Python {} ({by})", folder.display(), environment.version());
    let mut text = line(&format!("  {:<9} ", "folder"), AT, &told, style);
    let version = python::chosen().map_or("", |python| python.version.as_str());
    if let Some(problem) = environment.fits(version).err().filter(|_| !serves(&environment.version())) {
        text += &line(&format!("  {} ", style.warn("✗")), 4, &problem.with_next(), style);
    }
    for file in &environment.not_followed {
        let told = format!("{}: its lines that run code are left out", file.display());
        text += &line(&format!("  {} ", style.warn("✗")), 4, &told, style);
    }
    text
}

/// What would run tests in this folder.
fn pytest(judge: &Judge, style: &Style) -> Result<String> {
    let told = match judge.pytest_of_ones_own()? {
        Pytest::Here { version, by: None } => format!("{version}, of these packages"),
        Pytest::Here { version, by: Some(name) } => format!("{version}, of the environment `{name}`"),
        Pytest::None => "(none: a stand-in runs tests; `kata env sync pytest` brings it)".into(),
        Pytest::Unfit(why) => format!("(that of the environment `pytest` does not fit these packages: {why})"),
    };
    Ok(line(&format!("  {:<9} ", "pytest"), AT, &told, style))
}
