//! Whole screens, as text, and what keys do to them.

use std::path::Path;

use proptest::prelude::*;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::style::{Color, Modifier};

use super::*;
use crate::catalog::{Difficulty, Rarity};
use crate::report::Style;
use crate::search::Document;
use crate::workspace::State;

mod finding;

const PLAIN: Style = Style { colour: false, width: 80 };
const COLOURED: Style = Style { colour: true, width: 80 };

fn entry(topic: &str, id: &str, title: &str, state: State, needs: &[(&str, bool)]) -> Entry {
    Entry {
        id: id.to_owned(),
        topic: topic.to_owned(),
        title: title.to_owned(),
        summary: format!("{title}: what it costs, and what to do."),
        questions: Vec::new(),
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
    browser_of(entries, vec![topic("functions"), topic("empty"), topic("concurrency")], None)
}

fn browser_of(entries: Vec<Entry>, topics: Vec<Topic>, start: Option<&str>) -> Browser {
    let document = |entry: &Entry| Document {
        id: entry.id.clone(),
        topic: entry.topic.clone(),
        title: entry.title.clone(),
        summary: entry.summary.clone(),
        questions: entry.questions.clone(),
        prompt: entry.prompt.clone(),
        page: String::new(),
    };
    let index = Index::of(entries.iter().map(document)).expect("they can be indexed");
    Browser::new(entries, topics, index, start)
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

/// Hold a screen against the one in `tests/screens/`; `UPDATE_GOLDEN=1 cargo test browser` accepts new ones.
fn assert_screen(browser: &mut Browser, columns: u16, lines: u16, name: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/screens").join(format!("{name}.txt"));
    let seen = screen(browser, columns, lines);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &seen).expect("the repository can be written");
    }
    let expected = std::fs::read_to_string(&path).expect("there is such a screen");
    assert_eq!(seen, expected, "{name}");
}

#[test]
fn the_first_view_shows_topics_states_and_facts() {
    assert_screen(&mut browser(), 80, 24, "list_80x24");
}

#[test]
fn a_narrow_window_has_the_list_and_tab_shows_the_task_with_what_may_come_before() {
    let mut browser = browser();
    press(&mut browser, &[KeyCode::End]);
    assert_screen(&mut browser, 60, 15, "list_60x15");
    press(&mut browser, &[KeyCode::Tab]);
    assert_screen(&mut browser, 60, 15, "task_60x15");
    press(&mut browser, &[KeyCode::Tab]);
    assert_screen(&mut browser, 60, 15, "list_60x15");
}

#[test]
fn a_wide_window_has_the_task_beside_the_list() {
    assert_screen(&mut browser(), 100, 20, "list_100x20");
    assert_screen(&mut browser(), 200, 60, "list_200x60");
}

#[test]
fn the_filter_by_state_counts_all_that_passed_as_passed() {
    let mut browser = browser();
    write(&mut browser, "sss");
    assert_screen(&mut browser, 80, 12, "filtered_by_state_80x12");
}

#[test]
fn the_filter_by_topic_leaves_empty_topics_out() {
    let mut browser = browser();
    write(&mut browser, "tt");
    assert_screen(&mut browser, 80, 12, "filtered_by_topic_80x12");
    write(&mut browser, "t");
    assert_screen(&mut browser, 80, 24, "list_80x24_selection_kept");
}

#[test]
fn the_keys_are_explained_and_any_other_key_goes_back() {
    let mut browser = browser();
    write(&mut browser, "?");
    assert_screen(&mut browser, 80, 24, "keys_80x24");
    write(&mut browser, "q");
    assert_screen(&mut browser, 80, 24, "list_80x24");
}

#[test]
fn a_window_that_is_too_small_says_so() {
    let text = "This window is too small: 40\ncolumns and 8 lines are needed.\nq closes.\n\n\n";
    assert_eq!(screen(&mut browser(), 32, 5), text);
    assert_eq!(screen(&mut browser(), 1, 1).lines().count(), 1);
}

#[test]
fn escape_goes_back_one_step_at_a_time_and_q_closes() {
    let mut browser = browser();
    write(&mut browser, "s ");
    assert_eq!(press(&mut browser, &[KeyCode::Esc]), Step::Stay);
    assert_eq!(press(&mut browser, &[KeyCode::Esc]), Step::Stay);
    assert_eq!(press(&mut browser, &[KeyCode::Esc]), Step::Closed);
    assert_eq!(write(&mut browser, " q"), Step::Closed);
}

#[test]
fn moving_ends_at_the_ends_and_pages_are_as_long_as_the_window() {
    let mut browser = browser();
    draw(&mut browser, 40, 8, &PLAIN);
    let mut at = |keys: &[KeyCode]| {
        press(&mut browser, keys);
        browser.current().expect("a kata is shown").id.clone()
    };
    assert_eq!(at(&[KeyCode::Up]), "first_decorator");
    assert_eq!(at(&[KeyCode::PageDown]), "blocked_event_loop");
    assert_eq!(at(&[KeyCode::Down]), "blocked_event_loop");
    assert_eq!(at(&[KeyCode::Char('k')]), "lost_update");
    assert_eq!(at(&[KeyCode::Home, KeyCode::Char('j')]), "generators_on_demand");
}

#[test]
fn the_selected_kata_is_seen_in_the_smallest_window() {
    let mut browser = browser();
    for key in [KeyCode::Down, KeyCode::Up] {
        for _ in 0..5 {
            let seen = screen(&mut browser, 40, 8);
            assert!(seen.contains("\n> "), "{seen}");
            press(&mut browser, &[key]);
        }
    }
}

#[test]
fn the_task_scrolls_to_its_end_and_no_further() {
    let mut browser = browser();
    draw(&mut browser, 100, 8, &PLAIN);
    write(&mut browser, &"J".repeat(50));
    assert_screen(&mut browser, 100, 8, "scrolled_100x8");
    write(&mut browser, "KKKKKKKKKKKK");
    assert!(screen(&mut browser, 100, 8).contains("│ first_decorator  ★ mastered"));
}

#[test]
fn without_colour_only_the_selection_is_set_off() {
    let terminal = draw(&mut browser(), 100, 20, &PLAIN);
    for (at, cell) in terminal.backend().buffer().content.iter().enumerate() {
        let selected = at / 100 == 2 && at % 100 < 45;
        let expected = if selected { Modifier::REVERSED } else { Modifier::empty() };
        assert_eq!((cell.fg, cell.bg, cell.modifier), (Color::Reset, Color::Reset, expected), "cell {at}");
    }
}

#[test]
fn with_colour_the_states_differ_and_the_marks_stay() {
    let terminal = draw(&mut browser(), 80, 24, &COLOURED);
    let mark = |line: u16| {
        let cell = &terminal.backend().buffer()[(2, line)];
        (cell.symbol().to_owned(), cell.fg)
    };
    assert_eq!(mark(2), ("★".to_owned(), Color::Reset), "the selected line has one look");
    assert_eq!(mark(3), ("↻".to_owned(), Color::Yellow));
    assert_eq!(mark(4), ("✓".to_owned(), Color::Green));
}

#[test]
fn text_of_a_workbook_cannot_act_on_the_terminal() {
    let hostile = entry("functions", "one", "\u{1b}[2Jgone", State::New, &[]);
    let mut browser = browser_of(vec![hostile], vec![topic("functions")], None);
    let seen = screen(&mut browser, 100, 12);
    assert!(!seen.contains('\u{1b}') && seen.contains("# \\u{1b}[2Jgone"), "{seen}");
}

#[test]
fn it_begins_at_the_kata_that_is_asked_for() {
    let all = browser();
    let browser = browser_of(all.entries, all.topics, Some("lost_update"));
    assert_eq!(browser.current().map(|entry| entry.id.as_str()), Some("lost_update"));
}

#[test]
fn who_passed_a_kata_is_not_advised_to_do_others_first() {
    let needs = [("lost_update", false)];
    let passed = entry("concurrency", "later", "Later", State::Passed, &needs);
    let mut browser = browser_of(vec![passed], vec![topic("concurrency")], None);
    assert!(!screen(&mut browser, 100, 20).contains("You may want first"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_keys_in_whatever_window_a_shown_kata_is_selected(
        keys in proptest::collection::vec(proptest::sample::select(SOME_KEYS), 0..30),
        columns in 1u16..140,
        lines in 1u16..30,
    ) {
        let mut browser = browser();
        for key in keys {
            press(&mut browser, &[key]);
            draw(&mut browser, columns, lines, &PLAIN);
            prop_assert_eq!(browser.current().is_some(), !browser.shown().is_empty());
        }
    }
}

const SOME_KEYS: &[KeyCode] = &[
    KeyCode::Up,
    KeyCode::Down,
    KeyCode::PageUp,
    KeyCode::PageDown,
    KeyCode::Home,
    KeyCode::End,
    KeyCode::Tab,
    KeyCode::Esc,
    KeyCode::Backspace,
    KeyCode::Enter,
    KeyCode::Char('/'),
    KeyCode::Char('s'),
    KeyCode::Char('t'),
    KeyCode::Char('J'),
    KeyCode::Char('o'),
    KeyCode::Char('?'),
    KeyCode::Char('字'),
];
