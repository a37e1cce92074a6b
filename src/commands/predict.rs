//! `kata predict`

use std::collections::HashSet;
use std::io::{self, BufRead, IsTerminal, Read};

use clap::Args;

use super::args::{Format, WorkbookArgs};
use super::console::Console;
use crate::catalog::{Kata, Prediction, Workbook};
use crate::error::{Error, Result};
use crate::exit_code::Exit;
use crate::judge::{Judge, Options};
use crate::predict::{self, Told};
use crate::report;
use crate::workspace::Practice;
use crate::workspace::history::Predicted;

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

/// The largest answer that is read, in bytes: programs print a dozen lines.
const LARGEST: u64 = 1 << 16;

/// A program of a kata.
#[derive(Clone, Copy)]
struct Program<'k> {
    kata: &'k Kata,
    prediction: &'k Prediction,
    /// Which one it is of its kata's, from 1 on.
    place: usize,
}

pub fn run(args: &PredictArgs, console: &Console) -> Result<Exit> {
    let workbook = super::open_workbook(args.workbook.workbook.as_deref())?;
    let practice = practice(args)?;
    let katas = katas(args, &workbook, practice.as_ref())?;
    let held = if args.again { HashSet::new() } else { held(practice.as_ref(), console) };
    let programs = programs(args, &katas, &held)?;
    let terminal = console.is_terminal();
    let answer = answer(args)?;
    let Some(first) = programs.first().copied() else {
        return all_held(args, answer.is_some(), console);
    };
    match answer {
        None if terminal && args.format == Format::Text => converse(&programs, practice.as_ref(), console),
        None => show(first, args.format, console),
        Some(answer) => {
            let judge = super::start_judge(Options::default(), false, console)?;
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

impl Program<'_> {
    fn printed(&self, judge: &Judge) -> Result<String> {
        predict::run(judge, self.kata, self.prediction).map(|output| output.stdout)
    }

    /// A prediction in a practice folder is remembered there. One that cannot be is told all the same.
    fn remember(&self, told: &Told<'_>, practice: Option<&Practice>, console: &Console) {
        let Some(practice) = practice else { return };
        let made = Predicted {
            kata: self.kata.id().to_owned(),
            program: self.prediction.name.clone(),
            predicted: told.said.clone(),
            printed: told.printed.clone(),
            held: told.held(),
        };
        if let Err(problem) = practice.history().and_then(|mut history| history.record_prediction(&made)) {
            console.note(&format!("this prediction is not remembered. {}", problem.with_next()));
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

// -- which program --------------------------------------------------------------------------------

/// The katas whose programs are meant: the named one, or all of them in reading order.
fn katas(args: &PredictArgs, workbook: &Workbook, practice: Option<&Practice>) -> Result<Vec<Kata>> {
    let Some(name) = &args.kata else {
        if practice.is_none() {
            return Err(Error::new("no kata is named, and this is not a practice folder").next(
                "`kata predict KATA` works anywhere; `kata start DIR` makes a folder that remembers what comes next",
            ));
        }
        let all = super::all_katas(workbook)?;
        if all.iter().all(|kata| kata.predictions.is_empty()) {
            return Err(Error::new("no kata of this workbook has a program to predict").next("`kata list` shows them"));
        }
        return Ok(all);
    };
    let kata = workbook.kata(name)?;
    if kata.predictions.is_empty() {
        let next = format!("`kata show {}` shows its task; `kata predict` finds a kata that has some", kata.id());
        return Err(Error::new(format!("{} has no program to predict", kata.id())).next(next));
    }
    Ok(vec![kata])
}

/// What has been predicted rightly: kata and program. Nothing is known outside a practice folder.
fn held(practice: Option<&Practice>, console: &Console) -> HashSet<(String, String)> {
    let Some(practice) = practice else { return HashSet::new() };
    let made = practice.history().and_then(|history| history.predictions(None)).unwrap_or_else(|problem| {
        console.note(&format!("what you predicted before is not known. {}", problem.with_next()));
        Vec::new()
    });
    made.into_iter().filter(|one| one.held).map(|one| (one.kata, one.program)).collect()
}

/// The programs to go through: the named one, or all that have not been predicted rightly.
fn programs<'k>(args: &PredictArgs, katas: &'k [Kata], held: &HashSet<(String, String)>) -> Result<Vec<Program<'k>>> {
    let of = |kata: &'k Kata| {
        (1..).zip(&kata.predictions).map(move |(place, prediction)| Program { kata, prediction, place })
    };
    let mut programs: Vec<Program<'k>> = katas.iter().flat_map(of).collect();
    match &args.program {
        Some(name) => {
            let wanted = name.trim_end_matches(".py").replace('-', "_");
            let names: Vec<&str> = programs.iter().map(|p| p.prediction.name.as_str()).collect();
            let unknown = || {
                Error::new(format!("there is no program {name:?} here")).next(format!("there is {}", names.join(", ")))
            };
            let found = programs.iter().find(|p| p.prediction.name == wanted).copied();
            Ok(vec![found.ok_or_else(unknown)?])
        }
        None => {
            programs.retain(|p| !held.contains(&(p.kata.id().to_owned(), p.prediction.name.clone())));
            Ok(programs)
        }
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

// -- one answer, from the command line or standard input --------------------------------------------

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

fn unreadable(problem: &io::Error) -> Error {
    Error::new(format!("cannot read standard input: {problem}")).next("`--answer TEXT` gives the answer without it")
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

// -- on a terminal --------------------------------------------------------------------------------

/// Go through the programs, asking for each.
fn converse(programs: &[Program<'_>], practice: Option<&Practice>, console: &Console) -> Result<Exit> {
    let judge = super::start_judge(Options::default(), false, console)?;
    let mut input = io::stdin().lock();
    let mut results = Vec::new();
    for (number, program) in programs.iter().enumerate() {
        // Run before it is asked about, so that a program which fails is an error before anybody has typed.
        let printed = program.printed(&judge)?;
        let lines = Lines::of(program.prediction, &printed);
        let shown = report::predict::program(program.kata, program.prediction, program.place, &console.style);
        console.print(&format!("{shown}\n{}", lines.asked_for()));
        match lines.read(&mut input, || console.print("> ")).map_err(|e| unreadable(&e))? {
            None => break,
            Some(said) if said.trim().is_empty() => console.print("\nPassed over.\n"),
            Some(said) => {
                let told = Told::new(program.prediction, &said, &printed);
                console.print(&format!("\n{}", report::predict::told(&told, &console.style)));
                program.remember(&told, practice, console);
                results.push(told.held());
            }
        }
        if number + 1 == programs.len() || !goes_on(&mut input, programs.len() - number - 1, console)? {
            break;
        }
    }
    let held = results.iter().filter(|held| **held).count();
    if !results.is_empty() {
        let again = if practice.is_some() && held < results.len() { AGAIN } else { "" };
        console.print(&format!("\n{held} of {} predictions held.\n{again}", results.len()));
    }
    Ok(exit_of(held == results.len()))
}

const AGAIN: &str = "Next: `kata predict` brings back what did not hold.\n";

/// Offer the next program.
fn goes_on(input: &mut impl BufRead, left: usize, console: &Console) -> Result<bool> {
    console.print(&format!("\nEnter for the next program ({left} left), q to stop: "));
    let line = line(input).map_err(|e| unreadable(&e))?;
    let more = line.as_deref().is_some_and(|text| !text.trim().starts_with(['q', 'Q', 'n', 'N']));
    console.print("\n");
    Ok(more)
}

/// How the lines of an answer end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lines {
    UntilEmpty,
    /// Empty lines belong to the answer.
    UntilDot,
}

impl Lines {
    /// Empty lines count where the truth or a wrong answer that is expected has some: asking for a dot where the
    /// truth alone has some would give it away.
    fn of(prediction: &Prediction, printed: &str) -> Lines {
        let inner = |text: &str| text.trim_end().lines().any(|line| line.trim().is_empty());
        let any = inner(printed) || prediction.believed.iter().any(|belief| inner(&belief.printed));
        if any { Lines::UntilDot } else { Lines::UntilEmpty }
    }

    fn asked_for(self) -> &'static str {
        match self {
            Lines::UntilEmpty => "Type what it prints, line by line, then an empty line. (Nothing: pass it over.)\n",
            Lines::UntilDot => {
                "Type what it prints, line by line, then a line with a dot alone: an empty line\n\
                 may belong to it. (Nothing: pass it over.)\n"
            }
        }
    }

    /// The lines up to the end; None if the input ended before anything was typed.
    fn read(self, input: &mut impl BufRead, prompt: impl Fn()) -> io::Result<Option<String>> {
        let mut answer = String::new();
        loop {
            prompt();
            match line(input)? {
                None => return Ok(Some(answer).filter(|text| !text.is_empty())),
                Some(line) if line.trim() == "." => return Ok(Some(answer)),
                Some(line) if line.trim().is_empty() && self == Lines::UntilEmpty => return Ok(Some(answer)),
                Some(line) => answer += &(line + "\n"),
            }
        }
    }
}

/// One line without its end; None at the end of the input.
fn line(input: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    let read = input.by_ref().take(LARGEST).read_until(b'\n', &mut bytes)?;
    Ok((read > 0).then(|| String::from_utf8_lossy(&bytes).trim_end_matches(['\n', '\r']).to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: Lines, typed: &str) -> Option<String> {
        lines.read(&mut typed.as_bytes(), || {}).expect("memory can be read")
    }

    #[test]
    fn an_empty_line_or_a_dot_ends_an_answer() {
        assert_eq!(read(Lines::UntilEmpty, "0\n 1\n\n2\n").as_deref(), Some("0\n 1\n"));
        assert_eq!(read(Lines::UntilEmpty, "0\n.\n2\n").as_deref(), Some("0\n"));
    }

    #[test]
    fn where_empty_lines_are_printed_a_dot_alone_ends_an_answer() {
        assert_eq!(read(Lines::UntilDot, "0\n\n2\n.\n").as_deref(), Some("0\n\n2\n"));
    }

    #[test]
    fn nothing_typed_passes_over_and_the_end_of_input_stops() {
        assert_eq!(read(Lines::UntilEmpty, "\n").as_deref(), Some(""));
        assert_eq!(read(Lines::UntilEmpty, ""), None);
        assert_eq!(read(Lines::UntilEmpty, "0").as_deref(), Some("0\n"));
    }
}
