use super::*;

fn item(text: &str) -> Item {
    Item { key: text.trim().to_owned(), text: vec![text.to_owned()], comments: Vec::new() }
}

fn items(texts: &[&str]) -> Vec<Item> {
    texts.iter().map(|text| item(text)).collect()
}

fn part(mine: &[&str], reference: &[&str]) -> Part {
    Part { name: "f".into(), doc: String::new(), mine: Some(items(mine)), reference: Some(items(reference)) }
}

#[test]
fn statements_far_from_any_difference_are_folded() {
    let part = part(&["a", "b", "c", "d", "e", "x"], &["a", "b", "c", "d", "e", "y"]);
    assert_eq!(one_part(&part, &Style::plain()), "  f\n\n    ⋯ 3 alike\n    d\n    e\n  - x\n  + y\n");
}

#[test]
fn a_comment_that_only_the_reference_has_is_shown_where_the_code_is_alike() {
    let (mine, mut reference) = (items(&["a", "x"]), items(&["a", "y"]));
    reference[0].comments = vec!["# why".to_owned()];
    assert_eq!(unified(&rows(&mine, &reference), &Style::plain()), "  + # why\n    a\n  - x\n  + y\n");
}

#[test]
fn a_wide_terminal_gets_two_columns() {
    let style = Style { colour: false, width: 120 };
    let (mine, reference) = (items(&["same", "    mine = 1"]), items(&["same", "    theirs = 2", "    more = 3"]));
    let left = |text: &str| format!("  {text:<57} │ ");
    let expected =
        format!("{}  same\n{}+     theirs = 2\n{}+     more = 3\n", left("  same"), left("-     mine = 1"), left(""));
    assert_eq!(side_by_side(&rows(&mine, &reference), &style), expected);
}

#[test]
fn a_line_too_long_for_its_column_goes_on_below() {
    assert_eq!(pieces("  one two three", 11), ["  one two", "      three"]);
    assert_eq!(pieces("abcdefghijklmno", 10), ["abcdefghij", "    klmno"]);
}

#[test]
fn code_that_acts_on_terminals_is_shown_instead() {
    let text = unified(&rows(&items(&["a\u{1b}[2J"]), &[]), &Style::plain());
    assert_eq!(text, "  - a\\u{1b}[2J\n");
}
