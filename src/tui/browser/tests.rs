//! Whole screens, as text, and what keys do to them.

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::style::Modifier;

use super::*;
use crate::catalog::{Difficulty, Rarity};
use crate::report::Style;
use crate::workspace::State;

const PLAIN: Style = Style { colour: false, width: 80 };
const COLOURED: Style = Style { colour: true, width: 80 };

fn entry(topic: &str, id: &str, title: &str, state: State, needs: &[(&str, bool)]) -> Entry {
    Entry {
        id: id.to_owned(),
        topic: topic.to_owned(),
        title: title.to_owned(),
        summary: format!("{title}: what it costs, and what to do."),
        difficulty: if needs.is_empty() { Difficulty::Easy } else { Difficulty::Hard },
        rarity: Rarity::VeryCommon,
        minutes: Some(20),
        state,
        needs: needs.iter().map(|(id, passed)| Need { id: (*id).to_owned(), passed: *passed }).collect(),
        prompt: format!(
            "# {title}\n\nYour service counts how often each page is requested,\nand the numbers are low.\n\n\
             ```python\n>>> hit(\"home\")\n1\n```\n\n- No hit is lost.\n"
        ),
    }
}

fn topic(id: &str) -> Topic {
    Topic { id: id.to_owned(), summary: format!("About {id}") }
}

fn browser() -> Browser {
    let needs = [("lost_update", false), ("with_statement", true)];
    let entries = vec![
        entry("functions", "first_decorator", "A decorator that nobody notices", State::Mastered, &[]),
        entry("functions", "generators_on_demand", "Generators: work on demand", State::Due, &[]),
        entry("functions", "with_statement", "with: what is opened will be closed", State::Passed, &[]),
        entry("concurrency", "lost_update", "The lost update, on every run", State::Tried, &[]),
        entry("concurrency", "blocked_event_loop", "Who stopped the world?", State::New, &needs),
    ];
    Browser::new(entries, vec![topic("functions"), topic("empty"), topic("concurrency")], None)
}

fn draw(browser: &mut Browser, columns: u16, lines: u16, style: &Style) -> Terminal<TestBackend> {
    let mut terminal = Terminal::new(TestBackend::new(columns, lines)).expect("a test backend");
    terminal.draw(|frame| browser.draw(frame, style)).expect("it can be drawn on");
    terminal
}

/// The lines of the screen, without blanks at their ends.
fn screen(browser: &mut Browser, columns: u16, lines: u16) -> String {
    let terminal = draw(browser, columns, lines, &PLAIN);
    let cells = terminal.backend().buffer().content.chunks(usize::from(columns));
    let text = cells.map(|line| line.iter().map(|cell| cell.symbol()).collect::<String>());
    text.map(|line| line.trim_end().to_owned() + "\n").collect()
}

fn press(browser: &mut Browser, keys: &[KeyCode]) -> Step {
    keys.iter().fold(Step::Stay, |_, key| browser.handle(KeyEvent::new(*key, KeyModifiers::NONE)))
}

fn write(browser: &mut Browser, text: &str) -> Step {
    press(browser, &text.chars().map(KeyCode::Char).collect::<Vec<_>>())
}

#[test]
fn look() {
    let mut b = browser();
    for (c, l) in [(80, 24), (60, 15), (100, 20), (200, 60), (40, 8)] {
        println!("{c}x{l}\n{}<<<", screen(&mut b, c, l));
    }
    write(&mut b, "/upd lost");
    println!("{}<<<", screen(&mut b, 80, 12));
    press(&mut b, &[KeyCode::Enter]);
    println!("{}<<<", screen(&mut b, 80, 12));
    write(&mut b, "zzz");
    println!("{}<<<", screen(&mut b, 60, 15));
    write(&mut b, "?");
    println!("{}<<<", screen(&mut b, 60, 15));
    let _ = (COLOURED, Modifier::REVERSED);
}
