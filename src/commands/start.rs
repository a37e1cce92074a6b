//! `kata start`, and `kata` alone

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use clap::Args;

use super::args::WorkbookArgs;
use super::console::Console;
use super::watch::WatchArgs;
use crate::error::{Error, Result};
use crate::exit_code::Exit;
use crate::judge::{Options, Submission};
use crate::report::check;
use crate::tui::terminal::Screen;
use crate::workspace::{Practice, Started};

/// Make a practice folder with the starters, and begin
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  kata start practice")]
pub struct StartArgs {
    /// The folder to make, or to add missing starters to
    pub folder: PathBuf,
    #[command(flatten)]
    pub workbook: WorkbookArgs,
}

pub fn run(args: &StartArgs, console: &Console) -> Result<Exit> {
    let named = args.workbook.workbook.clone();
    let named = match Practice::at(&args.folder)? {
        Some(practice) => practice.belongs_to(named.as_deref()).map(|()| practice.workbook)?,
        None => named,
    };
    let workbook = super::workbook_in(named.as_deref())?;
    let katas = super::all_katas(&workbook)?;
    let first = katas.first().ok_or_else(|| Error::new("this workbook has no katas"))?;
    let (practice, started) = Practice::start(&args.folder, named.as_deref(), &katas)?;
    console.print(&what_was_done(&practice, &started));
    let notes = super::renew_starters(&practice, &katas);
    if Screen::available() {
        super::watch::practise(practice, workbook, katas, notes, &WatchArgs::default(), console)?;
        console.print(&format!("Next: `cd {}`, where `kata` goes on where you were.\n", in_shell(&args.folder)));
        return Ok(Exit::Passed);
    }
    notes.iter().for_each(|note| console.note(note));
    let file = practice.file(&first.at);
    let judge = super::start_judge(Options::default(), false, [first], console)?;
    let report = judge.report(first, &Submission::of_file(&file)?)?;
    console.print(&check::render(&report, &first.facts.title, &console.style, false));
    console.print(&next_steps(args, &first.at.practice_file().display().to_string(), first.id()));
    Ok(Exit::Passed)
}

/// The folder that is offered to whoever names none.
const USUAL: &str = "practice";

/// `kata` alone: go on in the practice folder around, or offer one to who sits at a terminal and has none.
pub fn go_on_or_offer(console: &Console) -> Result<Exit> {
    let go_on = || super::watch::run(&WatchArgs::default(), console);
    if !console.is_terminal() || super::practice_folder()?.is_some() {
        return go_on();
    }
    let folder = PathBuf::from(USUAL);
    let question = match Practice::at(&folder)? {
        Some(_) => format!("Your practice folder {USUAL}/ is here. Go on in it?"),
        None => format!("{WELCOME}There is no practice folder here. Make {USUAL}/ and begin?"),
    };
    match console.offer(&question) {
        Some(true) => run(&StartArgs { folder, workbook: WorkbookArgs::default() }, console),
        Some(false) => {
            console.print("`kata start DIR` makes a practice folder anywhere; `kata --help` has the rest.\n");
            Ok(Exit::Passed)
        }
        None => go_on(), // which says what is missing
    }
}

/// What it is that is offered.
const WELCOME: &str = "\
Katas for backend Python: you write a solution in your editor, and each time you
save it, its checks run and show you what your code does.

";

fn what_was_done(practice: &Practice, started: &Started) -> String {
    let mut text = format!("{}: {} starters written", practice.root().display(), started.written.len());
    if !started.kept.is_empty() {
        text += &format!(", {} of your files left as they are", started.kept.len());
    }
    text + "\n\n"
}

fn next_steps(args: &StartArgs, file: &str, id: &str) -> String {
    let steps = [
        (format!("kata show {id}"), "the task"),
        (format!("(edit {file})"), ""),
        (format!("kata check {id}"), "see what your code does"),
        (format!("kata hint {id}"), "when you are stuck"),
        ("kata list".to_owned(), "every kata"),
    ];
    let width = "kata check ".len() + id.len() + 3;
    let mut text = format!("\nThat is how a kata begins: the starter fails. Now:\n  cd {}\n", in_shell(&args.folder));
    for (command, purpose) in steps {
        text += format!("  {command:<width$} {purpose}").trim_end();
        text.push('\n');
    }
    text
}

/// A path as it is typed into a shell.
fn in_shell(path: &Path) -> String {
    let text = path.display().to_string();
    let text = if text.starts_with('-') { format!("./{text}") } else { text }; // `cd` takes it for an option
    shlex::try_quote(&text).map(Cow::into_owned).unwrap_or(text)
}
