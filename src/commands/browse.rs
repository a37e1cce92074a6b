//! `kata list --browse`

use std::path::Path;

use ratatui::crossterm::event::Event;

use super::console::Console;
use crate::catalog::{Kata, Workbook};
use crate::error::{Error, Result};
use crate::exit_code::Exit;
use crate::report::Style;
use crate::report::list::Standings;
use crate::search::{Document, Index};
use crate::tui::browser::{Browser, Entry, Step};
use crate::tui::terminal::Screen;
use crate::workspace::Practice;

/// Let the user look through these katas; the chosen one is the practice folder's current kata from then on.
pub fn run(
    workbook: &Workbook,
    katas: &[Kata],
    standings: &Standings,
    practice: Option<&Practice>,
    console: &Console,
) -> Result<Exit> {
    if !Screen::available() {
        return Err(Error::new("--browse needs a terminal to draw on").next("`kata list` without it prints the list"));
    }
    let none = Default::default();
    let standings = standings.as_ref().unwrap_or(&none);
    let entries = katas.iter().map(|kata| Entry::new(kata, standings)).collect();
    let current = practice.and_then(|p| p.history().ok()?.current().ok()?);
    let browser = Browser::new(
        entries,
        workbook.topics.clone(),
        Index::of(katas.iter().map(Document::from))?,
        current.as_deref(),
    );
    let chosen = choose(browser, &console.style)?;
    if let Some(kata) = katas.iter().find(|kata| Some(kata.id()) == chosen.as_deref()) {
        take_up(kata, practice, console);
    }
    Ok(Exit::Passed)
}

/// Show the browser until it is closed; the id of the chosen kata, if one is.
fn choose(mut browser: Browser, style: &Style) -> Result<Option<String>> {
    let mut screen = Screen::open()?;
    loop {
        screen.draw(|frame| browser.draw(frame, style))?;
        if let Event::Key(key) = screen.event()? {
            match browser.handle(key) {
                Step::Stay => {}
                Step::Chosen(id) => return Ok(Some(id)),
                Step::Closed => return Ok(None),
            }
        }
    }
}

/// Remember the kata as the one that is worked on, and say what to do now.
fn take_up(kata: &Kata, practice: Option<&Practice>, console: &Console) {
    let id = kata.id();
    let head = format!("{}  {}\n", console.style.strong(id), kata.facts.title);
    let Some(practice) = practice else {
        return console.print(&format!(
            "{head}Next: `kata show {id}` for the task; `kata start DIR` makes a folder to practise in.\n"
        ));
    };
    if let Err(problem) = practice.history().and_then(|mut history| history.set_current(id)) {
        console.note(&format!("the choice is not remembered. {}", problem.with_next()));
    }
    let file = practice.file(&kata.at);
    let here = std::env::current_dir().unwrap_or_default();
    let file = file.strip_prefix(&here).unwrap_or(&file);
    console.print(&format!("{head}{}", next_step(id, file)));
}

fn next_step(id: &str, file: &Path) -> String {
    format!("Next: `kata show {id}` for the task, edit {}, then `kata check {id}`.\n", file.display())
}
