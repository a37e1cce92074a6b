//! `kata package`

use std::path::Path;

use super::console::Console;
use crate::catalog::Kata;
use crate::cli::{GradescopeArgs, PackageArgs, PackageTarget};
use crate::error::{Error, Result};
use crate::exit_code::Exit;
use crate::judge::{Judge, Options};
use crate::package::gradescope::{Assignment, Program, Task, write};

pub fn run(args: &PackageArgs, console: &Console) -> Result<Exit> {
    match &args.target {
        PackageTarget::Gradescope(args) => gradescope(args, console),
    }
}

fn gradescope(args: &GradescopeArgs, console: &Console) -> Result<Exit> {
    let workbook = super::open_workbook(args.folder.as_deref())?;
    let katas: Vec<Kata> = args.katas.iter().map(|name| workbook.kata(name)).collect::<Result<_>>()?;
    let judge = super::start_judge(Options::default(), false, console)?;
    let tasks: Vec<Task> = katas.iter().map(|kata| task(&judge, kata)).collect::<Result<_>>()?;
    let assignment = Assignment {
        workbook: &workbook,
        tasks: &tasks,
        program: program(args)?,
        require_sandbox: args.require_sandbox,
    };
    let bytes = write(&assignment, &args.out)?;
    let points: usize = tasks.iter().map(|task| task.points).sum();
    console.print(&format!(
        "{}: {} KiB\nNext: make a programming assignment of {points} points there, and upload it as its autograder.\n\
         Learners hand in {}.\n",
        super::as_typed(&args.out).display(),
        bytes.div_ceil(1024),
        tasks.iter().map(|task| format!("{}.py", task.at.id)).collect::<Vec<_>>().join(", "),
    ));
    Ok(Exit::Passed)
}

/// What a kata is worth there: a point for each check of its core.
fn task(judge: &Judge, kata: &Kata) -> Result<Task> {
    let points = judge.checks_of(kata)?.iter().filter(|check| !check.stretch).count();
    Ok(Task { at: kata.at.clone(), points })
}

/// How `kata` comes to be there: clap has seen to it that there is one way.
fn program(args: &GradescopeArgs) -> Result<Program<'_>> {
    let Some(source) = &args.source else { return binaries(args) };
    if source.contains("://") || source.starts_with("git@") {
        return Ok(Program::Cloned(source));
    }
    let folder = Path::new(source);
    match folder.join("Cargo.toml").is_file() {
        true => Ok(Program::Source(folder)),
        false => Err(Error::new("this is not the source of kata: there is no Cargo.toml")
            .in_file(folder)
            .next("name the folder of the repository, or the URL that git clones it from")),
    }
}

fn binaries(args: &GradescopeArgs) -> Result<Program<'_>> {
    let named = |name: &str| {
        let mut found = args.binary.iter().filter(|path| path.file_name().is_some_and(|file| file == name));
        found.next().map(|path| path.as_path()).ok_or_else(|| {
            Error::new(format!("no program {name} is among the binaries"))
                .next("name both: --binary DIR/kata --binary DIR/kata-worker")
        })
    };
    Ok(Program::Binaries { kata: named("kata")?, worker: named("kata-worker")? })
}
