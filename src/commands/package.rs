//! `kata package`

use std::fs;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::console::Console;
use crate::error::{Error, Result};
use crate::exit_code::Exit;
use crate::grading::weights::rounded;
use crate::grading::workshop::{Asked, Workshop};
use crate::judge::{Judge, Options};
use crate::package::gradescope::{Assignment, Program, Task, write};

/// Make katas into what another system grades with
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  kata package gradescope --kata n_plus_one --source katabook\n  kata package gradescope --workshop week1.toml --source katabook"
)]
pub struct PackageArgs {
    #[command(subcommand)]
    pub target: PackageTarget,
}

/// What katas are made into.
#[derive(Debug, Subcommand)]
pub enum PackageTarget {
    /// The zip of a Gradescope autograder
    Gradescope(GradescopeArgs),
}

#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("program").required(true).args(["source", "binary"]))]
pub struct GradescopeArgs {
    /// The folder of the workbook; without it, the one in this program
    #[arg(value_name = "WORKBOOK")]
    pub folder: Option<PathBuf>,
    /// A kata of the assignment; a learner hands in KATA.py for each
    #[arg(long = "kata", value_name = "KATA", required_unless_present = "workshop")]
    pub katas: Vec<String>,
    /// A workshop file, as for `kata grade`: its katas, and what they are worth
    #[arg(long, value_name = "FILE", conflicts_with = "katas")]
    pub workshop: Option<PathBuf>,
    /// Build kata there from its source: a folder, which is put into the zip, or the URL of a git repository
    #[arg(long, value_name = "DIR|URL")]
    pub source: Option<String>,
    /// Use these programs there, `kata` and `kata-worker`, built for its system
    #[arg(long, value_name = "FILE")]
    pub binary: Vec<PathBuf>,
    /// Judge nothing unless every layer of isolation is in force there
    #[arg(long)]
    pub require_sandbox: bool,
    /// The zip to write; one that is there is replaced
    #[arg(long, value_name = "FILE", default_value = "autograder.zip")]
    pub out: PathBuf,
}

pub fn run(args: &PackageArgs, console: &Console) -> Result<Exit> {
    match &args.target {
        PackageTarget::Gradescope(args) => gradescope(args, console),
    }
}

fn gradescope(args: &GradescopeArgs, console: &Console) -> Result<Exit> {
    let workbook = super::open_workbook(args.folder.as_deref())?;
    let workshop = args.workshop.as_deref().map(Workshop::read).transpose()?;
    let asked = workshop.clone().unwrap_or_else(|| Workshop::of(&args.katas)).asked(&workbook)?;
    let judge = super::start_judge(Options::default(), false, asked.iter().map(|asked| &asked.kata), console)?;
    let tasks: Vec<Task> = asked.iter().map(|asked| task(&judge, asked, workshop.is_some())).collect::<Result<_>>()?;
    let text =
        args.workshop.as_ref().map(|file| fs::read_to_string(file).map_err(|e| Error::io("read this file", file, &e)));
    let assignment = Assignment {
        workbook: &workbook,
        tasks: &tasks,
        workshop: text.transpose()?,
        program: program(args)?,
        require_sandbox: args.require_sandbox,
    };
    let bytes = write(&assignment, &args.out)?;
    let points = rounded(tasks.iter().map(|task| task.points).sum());
    let title = workshop.map(|workshop| workshop.title).filter(|title| !title.is_empty());
    let called = title.map(|title| format!(" called “{title}”")).unwrap_or_default();
    console.print(&format!(
        "{}: {} KiB\nNext: make a programming assignment of {points} points there{called}{}, and upload it as its autograder.\n\
         Learners hand in {}.\n",
        super::as_typed(&args.out).display(),
        bytes.div_ceil(1024),
        due(&asked).map(|due| format!(", due {due}")).unwrap_or_default(),
        tasks.iter().map(|task| format!("{}.py", task.at.id)).collect::<Vec<_>>().join(", "),
    ));
    Ok(Exit::Passed)
}

/// The last deadline of the katas: an assignment has one.
fn due(asked: &[Asked]) -> Option<String> {
    asked.iter().filter_map(|asked| asked.due).max().map(super::handout::moment)
}

/// What a kata is worth there: what the workshop says, or a point for each check of its core.
fn task(judge: &Judge, asked: &Asked, weighed: bool) -> Result<Task> {
    asked.fits(judge)?;
    let core =
        || judge.checks_of(&asked.kata).map(|checks| checks.iter().filter(|check| !check.stretch).count() as f64);
    let points = if weighed { asked.weights.kata.unwrap_or(1.0) } else { core()? };
    Ok(Task { at: asked.kata.at.clone(), points })
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
