//! What a run showed, quoted in a text: `{{check: label}}`.
//!
//! Owns: finding such quotes in concept pages and in what mistakes explain, and filling them from a report.
//! Does not own: which run a text quotes (`kata explain` quotes the reference's, a recognised mistake the learner's own).
//!
//! A number that was observed drifts when it is typed: it is quoted instead, from the run at hand.

use crate::outcome::{CheckReport, Report};

const OPEN: &str = "{{";
const CLOSE: &str = "}}";

/// What stands for something that the run did not show.
pub const NOTHING: &str = "…";

/// A place in a text where a run is quoted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// The name of the check.
    pub check: String,
    /// The label of one of its evidences, or one of `message`, `call`, `expected`, `actual`.
    pub label: String,
    /// The line it stands in, from 1.
    pub line: usize,
}

/// The quotes of a text, in order. What looks like one and names no check and label is not one.
pub fn quotes(text: &str) -> Vec<Quote> {
    pieces(text).filter_map(|piece| if let Piece::Quote(quote, _) = piece { Some(quote) } else { None }).collect()
}

/// The text with each quote replaced by what `report` showed; a quote of several lines that stands alone in its line
/// becomes a fenced block. What the report does not have is replaced by an ellipsis.
pub fn filled(text: &str, report: &Report) -> String {
    let fill = |piece: Piece<'_>| match piece {
        Piece::Text(text) => text.to_owned(),
        Piece::Quote(quote, alone) => match shown(report, &quote) {
            Some(lines) if alone && lines.contains('\n') => format!("```text\n{lines}\n```"),
            Some(lines) => lines.lines().collect::<Vec<_>>().join(" · "),
            None => NOTHING.to_owned(),
        },
    };
    pieces(text).map(fill).collect()
}

/// What a report shows at the place that a quote names.
pub fn shown<'r>(report: &'r Report, quote: &Quote) -> Option<&'r str> {
    let check = report.checks.iter().find(|check| check.name == quote.check)?;
    let evidence = check.evidence.iter().find(|evidence| evidence.label == quote.label);
    evidence.map(|evidence| evidence.text.as_str()).or_else(|| fact(check, &quote.label))
}

fn fact<'r>(check: &'r CheckReport, label: &str) -> Option<&'r str> {
    match label {
        "message" => check.message.as_deref(),
        "call" => check.call.as_deref(),
        "expected" => check.expected.as_deref(),
        "actual" => check.actual.as_deref(),
        _ => None,
    }
}

enum Piece<'t> {
    Text(&'t str),
    /// A quote, and whether nothing else stands in its line.
    Quote(Quote, bool),
}

fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = &text[at..];
        if rest.is_empty() {
            return None;
        }
        let Some((start, end, quote)) = next_quote(text, at) else {
            at = text.len();
            return Some(Piece::Text(rest));
        };
        if start > at {
            let before = &text[at..start];
            at = start;
            return Some(Piece::Text(before));
        }
        at = end;
        let before = text[..start].rsplit('\n').next().unwrap_or_default();
        let after = text[end..].split('\n').next().unwrap_or_default();
        Some(Piece::Quote(quote, before.trim().is_empty() && after.trim().is_empty()))
    })
}

/// The first quote at or after `from`: where it starts, where it ends, and what it names.
fn next_quote(text: &str, from: usize) -> Option<(usize, usize, Quote)> {
    let mut from = from;
    loop {
        let start = from + text[from..].find(OPEN)?;
        let inner = start + OPEN.len();
        let end = inner + text[inner..].find(CLOSE)?;
        // A text that is wrapped may break a label at any of its blanks, and nothing else.
        let named = text[inner..end].split_once(':').map(|(check, label)| (check.trim(), label.trim()));
        match named.filter(|(check, label)| {
            is_name(check) && !label.is_empty() && !label.contains('{') && !label.contains("\n\n")
        }) {
            Some((check, label)) => {
                let line = text[..start].matches('\n').count() + 1;
                let label = label.split('\n').map(str::trim).collect::<Vec<_>>().join(" ");
                let quote = Quote { check: check.to_owned(), label, line };
                return Some((start, end + CLOSE.len(), quote));
            }
            None => from = inner,
        }
    }
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic() || c == '_') && text.chars().all(|c| c.is_alphanumeric() || c == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run() -> Report {
        let check = serde_json::json!({
            "name": "flat", "title": "It is flat", "outcome": "failed", "sitting": "shared", "actual": "301",
            "evidence": [{"label": "queries", "text": "1 → 2 · 300 → 301", "exact": true},
                         {"label": "a table", "text": "a\nb", "exact": true}],
            "output": {"stdout": "", "stderr": "", "cut": false}, "milliseconds": 1.0});
        Report::of_checks("k", "s", vec![serde_json::from_value(check).expect("a report of a check")])
    }

    #[test]
    fn a_quote_is_replaced_by_what_was_observed() {
        assert_eq!(
            filled("It sent {{flat: queries}}, and {{ flat: actual }}.", &run()),
            "It sent 1 → 2 · 300 → 301, and 301."
        );
    }

    #[test]
    fn several_lines_are_a_block_where_the_quote_stands_alone_and_one_line_elsewhere() {
        assert_eq!(filled("x\n{{flat: a table}}\ny", &run()), "x\n```text\na\nb\n```\ny");
        assert_eq!(filled("so {{flat: a table}}", &run()), "so a · b");
        assert_eq!(filled("so {{flat: a\n  table}}", &run()), "so a · b", "where a text is wrapped");
    }

    #[test]
    fn what_the_run_does_not_have_is_left_open() {
        assert_eq!(filled("{{flat: rows}} of {{other: queries}}", &run()), "… of …");
    }

    #[test]
    fn braces_that_name_no_check_and_label_are_text() {
        let text = "f\"{{literal}}\" {{}} {{a b: c}} {{ {% x: y %} }} {{";
        assert_eq!(filled(text, &run()), text);
        assert_eq!(quotes(text), []);
        let quote = Quote { check: "flat".into(), label: "queries".into(), line: 2 };
        assert_eq!(quotes("a\n{{flat: queries}}"), [quote]);
    }
}
