//! `kata handout`

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::args::WorkbookArgs;
use super::console::Console;
use super::observed::told;
use crate::catalog::{Kata, Workbook};
use crate::error::{Error, Result};
use crate::exit_code::Exit;
use crate::judge::{Judge, Options};
use crate::report::handout::{MARKER, Sheet, Stated, html, markdown};
use crate::workspace::files;

/// Make a handout of katas: prompts and starters, ready to print
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  kata handout n_plus_one --out n_plus_one.html\n  kata handout --all --instructor --format md --out all.md"
)]
pub struct HandoutArgs {
    /// The katas, in the order of the handout
    #[arg(value_name = "KATA", required_unless_present = "all")]
    pub katas: Vec<String>,
    /// All katas of the workbook
    #[arg(long, conflicts_with = "katas")]
    pub all: bool,
    /// Checks, hints, mistakes, the concept and the reference solution, too
    #[arg(long)]
    pub instructor: bool,
    /// What the handout is
    #[arg(long, value_enum, default_value_t)]
    pub format: HandoutFormat,
    /// The file to write; without it, the handout is printed
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Replace a file that was not written by this command, too
    #[arg(long)]
    pub force: bool,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

/// The files a handout can be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum HandoutFormat {
    /// A web page in one file, a new sheet of paper for each kata
    #[default]
    Html,
    /// Markdown
    Md,
}

pub fn run(args: &HandoutArgs, console: &Console) -> Result<Exit> {
    let named = args.workbook.workbook.as_deref();
    let workbook = super::open_workbook(named)?;
    if args.instructor {
        refuse_in_practice(named)?;
    }
    let sheets = sheets(args, &workbook, console)?;
    let text = match args.format {
        HandoutFormat::Html => html(&workbook.title, &sheets),
        HandoutFormat::Md => markdown(&workbook.title, &sheets),
    };
    let Some(out) = &args.out else {
        console.print(&text);
        return Ok(Exit::Passed);
    };
    files::may_replace(out, MARKER, args.force)?;
    files::replace(out, &text)?;
    let katas = if sheets.len() == 1 { "kata" } else { "katas" };
    let next = if args.instructor { "it has the solutions: keep it from learners" } else { "print it, or hand it out" };
    console.print(&format!("{}: {} {katas}\nNext: {next}.\n", super::as_typed(out).display(), sheets.len()));
    Ok(Exit::Passed)
}

/// The instructor's copy is no way around the question before a solution.
fn refuse_in_practice(workbook: Option<&std::path::Path>) -> Result<()> {
    match super::practice_folder()?.filter(|practice| practice.belongs_to(workbook).is_ok()) {
        Some(_) => Err(Error::new("the instructor's copy has the solutions of the katas that you practise here")
            .next("`kata solution KATA` shows one; an instructor makes the copy outside of a practice folder")),
        None => Ok(()),
    }
}

fn sheets(args: &HandoutArgs, workbook: &Workbook, console: &Console) -> Result<Vec<Sheet>> {
    let katas: Vec<Kata> = match args.all {
        true => super::all_katas(workbook)?,
        false => args.katas.iter().map(|name| workbook.kata(name)).collect::<Result<_>>()?,
    };
    let judge = if args.instructor { Some(super::start_judge(Options::default(), false, console)?) } else { None };
    let sheet = |kata: Kata| {
        let checks = judge.as_ref().map(|judge| stated(judge, &kata)).transpose()?;
        Ok(match &judge {
            Some(judge) => Sheet { kata: told(Some(judge), &kata), checks },
            None => Sheet { kata, checks },
        })
    };
    katas.into_iter().map(sheet).collect()
}

fn stated(judge: &Judge, kata: &Kata) -> Result<Vec<Stated>> {
    let facts = judge.checks_of(kata)?;
    let one = |title: &str, why: &str, stretch| Stated { title: title.to_owned(), why: why.to_owned(), stretch };
    Ok(facts.iter().map(|check| one(&check.title, &check.why, check.stretch)).collect())
}
