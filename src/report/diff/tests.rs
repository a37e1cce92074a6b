use super::*;

#[test]
fn a_blank_at_the_end_of_a_word_is_written_out() {
    let text = render("'a b'", "'a b '", "", &Style::plain());
    assert_eq!(text, "expected  'a b'\nactual    'a b·'\n              ^\n");
}

#[test]
fn a_blank_at_the_end_of_a_line_is_written_out() {
    let text = render("one\ntwo\n", "one \ntwo\n", "", &Style::plain());
    assert_eq!(text, "- expected + actual\n- one\n+ one·\n  two\n\n");
}

#[test]
fn in_short_two_long_values_are_shown_where_they_part() {
    let (a, b) =
        (format!("{}x{}", "a".repeat(100), "b".repeat(100)), format!("{}y{}", "a".repeat(100), "b".repeat(100)));
    let text = short(&a, &b, 12, "", &Style { width: 50, ..Style::plain() });
    let [wanted, got, ..] = text.lines().collect::<Vec<_>>()[..] else { panic!("{text}") };
    assert_eq!(wanted, format!("expected  …{}x{}…", "a".repeat(12), "b".repeat(25)));
    assert_eq!(got.chars().count(), 50);
}

#[test]
fn in_a_long_word_only_what_differs_is_marked() {
    let text = render("'aaaaaaaaaaaaaaaaaaaaBcccc'", "'aaaaaaaaaaaaaaaaaaaabcccc'", "", &Style::plain());
    assert_eq!(text.lines().last(), Some(&*format!("{}^", " ".repeat(31))));
}

#[test]
fn two_lines_that_differ_since_they_were_cut_are_no_difference() {
    let text = short("1\n2\n3\n4… (9 more characters)", "1\n0\n3\n40… (8 more characters)", 9, "", &Style::plain());
    assert_eq!(text, "- expected + actual  (2 of 6 lines left out)\n  1\n- 2\n+ 0\n  3\n");
}

#[test]
fn in_short_lines_that_are_the_same_are_counted() {
    let text = short("1\n2\n3\n4\n5", "1\n2\n3\n4\n6", 12, "", &Style::plain());
    assert_eq!(text, "- expected + actual  (3 of 6 lines left out)\n  4\n- 5\n+ 6\n");
}

#[test]
fn elements_are_compared_without_the_brackets_around_them() {
    let text = short("['a',\n 'b',\n 'c']", "['b',\n 'c']", 12, "", &Style::plain());
    assert_eq!(text, "- expected + actual  (1 of 3 lines left out)\n- 'a',\n  'b',\n");
}

#[test]
fn of_many_lines_with_as_many_in_their_place_each_stands_beside_its_own() {
    let text = short("1\n2\n3\n4\n5", "6\n7\n8\n9\n0", 4, "", &Style::plain());
    assert_eq!(text, "- expected + actual  (6 of 10 lines left out)\n- 1\n+ 6\n- 2\n+ 7\n");
}

#[test]
fn lines_that_only_one_side_has_are_marked() {
    let text = render("a\nb", "a\nb\nc", "  ", &Style::plain());
    assert_eq!(text, "  - expected + actual\n    a\n    b\n  + c\n");
}
