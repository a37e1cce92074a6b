//! `kata predict`
//!
//! Which programs are meant is in `programs`, the talk about them on a terminal in `converse`.

mod converse;
mod programs;

use std::collections::HashSet;
use std::io::{self, IsTerminal, Read};

use clap::Args;

use self::converse::{LARGEST, converse, unreadable};
use self::programs::{Program, held, katas, programs};
use super::args::{Format, WorkbookArgs};
use super::console::Console;
use crate::error::{Error, Result};
use crate::exit_code::Exit;
use crate::judge::Options;
use crate::predict::Told;
use crate::report;
use crate::workspace::Practice;

/// Say what a short program prints, and see it run
#[derive(Debug, Args)]
#[command(
    after_help = "Exit code 0: it printed what was said, or nothing was said; 1: it printed something else.\n\nExamples:\n  kata predict\n  kata predict first_decorator --program late_binding"
)]
pub struct PredictArgs {
    /// A kata's id; in a practice folder, without one, the next program that you have not predicted rightly
    pub kata: Option<String>,
    /// One program of the kata, by its name
    #[arg(long, value_name = "NAME", requires = "kata")]
    pub program: Option<String>,
    /// What it prints; `-` reads standard input
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub answer: Option<String>,
    /// The programs that you have predicted rightly, too
    #[arg(long)]
    pub again: bool,
    /// Print for people, or JSON for programs
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

pub fn run(args: &PredictArgs, console: &Console) -> Result<Exit> {
    let workbook = super::open_workbook(args.workbook.workbook.as_deref())?;
    let practice = practice(args)?;
    let katas = katas(args.kata.as_deref(), &workbook, practice.as_ref())?;
    let held = if args.again { HashSet::new() } else { held(practice.as_ref(), console) };
    let programs = programs(args.program.as_deref(), &katas, &held)?;
    let terminal = console.is_terminal();
    let answer = answer(args)?;
    let Some(first) = programs.first().copied() else {
        return all_held(args, answer.is_some(), console);
    };
    match answer {
        None if terminal && args.format == Format::Text => converse(&programs, practice.as_ref(), console).map(exit_of),
        None => show(first, args.format, console),
        Some(answer) => {
            let judge = super::start_judge(Options::default(), false, [first.kata], console)?;
            let told = Told::new(first.prediction, &answer, &first.printed(&judge)?);
            first.remember(&told, practice.as_ref(), console);
            match args.format {
                Format::Json => {
                    console.print_json(&report::predict::record(first.kata, first.prediction, Some(&told)))?;
                }
                Format::Text => console.print(&format!(
                    "{}{}",
                    report::predict::told(&told, &console.style),
                    report::predict::next_step(first.kata, first.place, &told, &console.style)
                )),
            }
            Ok(exit_of(told.held()))
        }
    }
}

/// The practice folder whose katas are asked for. One of another workbook knows nothing of them.
fn practice(args: &PredictArgs) -> Result<Option<Practice>> {
    let (practice, named) = (super::practice_folder()?, args.workbook.workbook.as_deref());
    match practice.as_ref().map(|practice| practice.belongs_to(named)) {
        Some(Err(_)) if args.kata.is_some() => Ok(None),
        Some(Err(other)) => Err(other),
        _ => Ok(practice),
    }
}

/// There is nothing left to predict.
fn all_held(args: &PredictArgs, answered: bool, console: &Console) -> Result<Exit> {
    let (whose, again) = match &args.kata {
        Some(kata) => (format!("every program of {kata}"), format!("kata predict {kata} --again")),
        None => ("every program of this workbook".to_owned(), "kata predict --again".to_owned()),
    };
    let what = format!("you have predicted {whose} rightly");
    if answered {
        return Err(Error::new(what).next("name the program that you answer: --program NAME"));
    }
    let (first, rest) = what.split_at(1);
    console.print(&format!("{}{rest}.\nNext: `{again}` goes through them once more.\n", first.to_uppercase()));
    Ok(Exit::Passed)
}

/// The answer that was given without being asked, if one was.
fn answer(args: &PredictArgs) -> Result<Option<String>> {
    let given = match args.answer.as_deref() {
        Some("-") => read_all()?,
        Some(text) => text.to_owned(),
        None if io::stdin().is_terminal() => return Ok(None),
        None => read_all()?,
    };
    if given.trim().is_empty() && args.answer.is_some() {
        return Err(Error::new("the answer is empty").next("say what the program prints, line by line"));
    }
    Ok(Some(given).filter(|text| !text.trim().is_empty()))
}

fn read_all() -> Result<String> {
    let mut bytes = Vec::new();
    io::stdin().lock().take(LARGEST).read_to_end(&mut bytes).map_err(|e| unreadable(&e))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// The program alone, and how to answer.
fn show(program: Program<'_>, format: Format, console: &Console) -> Result<Exit> {
    let Program { kata, prediction, place } = program;
    if format == Format::Json {
        console.print_json(&report::predict::record(kata, prediction, None))?;
        return Ok(Exit::Passed);
    }
    console.print(&format!(
        "{}\nNext: say what it prints, on standard input or with --answer:\n  \
         kata predict {} --program {} --answer TEXT\n",
        report::predict::program(kata, prediction, place, &console.style),
        kata.id(),
        prediction.name
    ));
    Ok(Exit::Passed)
}

fn exit_of(held: bool) -> Exit {
    if held { Exit::Passed } else { Exit::Failed }
}
