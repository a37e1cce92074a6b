//! `kata handout`

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::args::WorkbookArgs;
use super::console::Console;
use super::observed::told;
use crate::catalog::{Kata, Workbook};
use crate::error::{Error, Result};
use crate::exit_code::Exit;
use crate::grading::workshop::{Asked, Workshop};
use crate::judge::{Judge, Options};
use crate::report::handout::{Cover, MARKER, Sheet, Stated, Worth, html, markdown};
use crate::workspace::files;

/// Make a handout of katas: prompts and starters, ready to print
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  kata handout n_plus_one --out n_plus_one.html\n  kata handout --workshop week1.toml --out week1.html\n  kata handout --all --instructor --format md --out all.md"
)]
pub struct HandoutArgs {
    /// The katas, in the order of the handout
    #[arg(value_name = "KATA", required_unless_present_any = ["all", "workshop"])]
    pub katas: Vec<String>,
    /// A workshop file, as for `kata grade`: its katas, after a page with title, deadline, points, how to check and where to hand in
    #[arg(long, value_name = "FILE", conflicts_with_all = ["katas", "all"])]
    pub workshop: Option<PathBuf>,
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
    let workshop = args.workshop.as_deref().map(Workshop::read).transpose()?;
    let asked = workshop.as_ref().map(|workshop| workshop.asked(&workbook)).transpose()?;
    let sheets = sheets(args, asked.as_deref(), &workbook, console)?;
    let cover = workshop.zip(asked).map(|(workshop, asked)| cover(workshop, &asked));
    let text = match args.format {
        HandoutFormat::Html => html(&workbook.title, &sheets, cover.as_ref()),
        HandoutFormat::Md => markdown(&workbook.title, &sheets, cover.as_ref()),
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

/// The first page of a workshop.
fn cover(workshop: Workshop, asked: &[Asked]) -> Cover {
    let worth = |asked: &Asked| Worth {
        points: asked.weights.kata.unwrap_or(1.0),
        due: asked.due.map(moment).unwrap_or_default(),
    };
    let check = if workshop.check.is_empty() { CHECK.to_owned() } else { workshop.check };
    Cover { title: workshop.title, katas: asked.iter().map(worth).collect(), check, hand_in: workshop.hand_in }
}

/// How work is checked, if the workshop does not say it.
const CHECK: &str = "In your practice folder (`kata start DIR` makes one), `kata check KATA` runs the checks of a kata on \
                     your file, as often as you like: `kata check n_plus_one`, for example.";

/// A moment as people here read it.
pub(super) fn moment(at: Timestamp) -> String {
    at.to_zoned(TimeZone::system()).strftime("%A, %-d %B %Y, %H:%M %Z").to_string()
}

fn sheets(args: &HandoutArgs, asked: Option<&[Asked]>, workbook: &Workbook, console: &Console) -> Result<Vec<Sheet>> {
    let katas: Vec<Kata> = match (asked, args.all) {
        (Some(asked), _) => asked.iter().map(|asked| asked.kata.clone()).collect(),
        (None, true) => super::all_katas(workbook)?,
        (None, false) => args.katas.iter().map(|name| workbook.kata(name)).collect::<Result<_>>()?,
    };
    let judge =
        if args.instructor { Some(super::start_judge(Options::default(), false, &katas, console)?) } else { None };
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
