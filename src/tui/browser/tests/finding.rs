//! What typing finds.

use super::*;

#[test]
fn typing_finds_katas_the_best_one_first_and_an_empty_filter_is_the_reading_order() {
    let mut browser = browser();
    write(&mut browser, "/RUN lost");
    assert_screen(&mut browser, 80, 12, "filtered_by_words_80x12");
    let mut terminal = draw(&mut browser, 80, 12, &PLAIN);
    terminal.backend_mut().assert_cursor_position((9, 10));
    press(&mut browser, &[KeyCode::Enter]);
    assert_eq!(press(&mut browser, &[KeyCode::Enter]), Step::Chosen("lost_update".to_owned()));
}

#[test]
fn what_answers_is_above_what_only_has_the_word_and_a_misspelt_word_is_mended() {
    let ids = |text: &str| {
        let mut browser = browser();
        browser.entries[3].questions = vec!["How do threads lose an update?".to_owned()];
        browser = browser_of(browser.entries, browser.topics, None);
        write(&mut browser, &format!("/{text}"));
        let shown = browser.shown();
        assert_eq!(shown.first(), Some(&browser.selected).filter(|_| !shown.is_empty()));
        shown.iter().map(|at| browser.entries[*at].id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(ids("first_d"), ["first_decorator"], "an id by its beginning");
    assert_eq!(ids("gene"), ["generators_on_demand"]);
    assert_eq!(ids("threads lose")[0], "lost_update");
    assert_eq!(ids("decoratro"), ["first_decorator"]);
    assert_eq!(ids("   ").len(), 5);
    let mut browser = browser();
    write(&mut browser, "/decoratro");
    assert!(screen(&mut browser, 80, 12).contains("\n/decoratro  (for decorator)  1 of 5\n"));
    press(&mut browser, &[KeyCode::Esc]);
    assert_eq!(browser.shown(), [0, 1, 2, 3, 4]);
}

#[test]
fn where_nothing_matches_the_way_back_is_named() {
    let mut browser = browser();
    write(&mut browser, "/nothing");
    press(&mut browser, &[KeyCode::Enter]);
    assert_screen(&mut browser, 60, 15, "nothing_matches_60x15");
    assert_eq!(press(&mut browser, &[KeyCode::Enter]), Step::Stay);
    assert_eq!(press(&mut browser, &[KeyCode::Esc, KeyCode::Enter]), Step::Chosen("first_decorator".to_owned()));
}
