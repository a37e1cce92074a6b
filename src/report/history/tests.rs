use super::*;

#[test]
fn a_long_diff_is_cut_visibly_unless_it_is_wanted_whole() {
    let new: String = (1..=40).map(|n| format!("line {n}\n")).collect();
    let cut = unified("", &new, false, &Style::plain());
    assert_eq!(cut.lines().count(), 31);
    assert!(cut.ends_with("    +line 29\n    … 11 more lines: `--diff` shows them\n"), "{cut}");
    assert!(unified("", &new, true, &Style::plain()).ends_with("    +line 40\n"));
}

#[test]
fn other_line_endings_are_no_difference() {
    let shown = unified("a\nb\n", "a\r\nc\r\n", true, &Style::plain());
    assert_eq!(shown, "    @@ -1,2 +1,2 @@\n     a\n    -b\n    +c\n");
}

#[test]
fn an_escape_sequence_in_a_diff_is_shown_and_does_not_act() {
    let text = unified("", "\u{1b}[2J", false, &Style::plain());
    assert_eq!(text, "    @@ -0,0 +1 @@\n    +\\u{1b}[2J\n    \\ No newline at end of file\n");
}

#[test]
fn what_does_not_fit_a_line_is_cut() {
    assert_eq!(cut("abcdef", 4, "  "), "  abc…");
    assert_eq!(cut("abcd", 4, "  "), "  abcd");
    assert_eq!(cut("", 4, "  "), "");
}
