//! What a search found, as it is read.

use std::ops::Range;

use super::escape::visible;
use super::list::{Standings, state_of};
use super::style::{Style, cut, wrap};
use crate::catalog::Kata;
use crate::search::{Line, Part, Reading};

/// What was asked, and how much was found.
pub struct Answer<'a> {
    pub query: &'a str,
    /// The topic that was asked for.
    pub topic: Option<&'a str>,
    /// Whether the query has words that say what is asked about.
    pub asked: bool,
    pub readings: &'a [Reading],
    /// How many katas match.
    pub total: usize,
}

/// A kata that is shown, and the line of it that answers.
pub struct Shown<'a> {
    pub kata: &'a Kata,
    pub line: &'a Line,
}

/// The columns before a line: as many as the longest name of a part needs.
const MARGIN: usize = "  asks   ".len();

/// So much of a long line may stand before its first match.
const BEFORE: usize = 24;

/// The katas that were found, each with its facts and the line that answers; or that there are none.
pub fn render(answer: &Answer<'_>, shown: &[Shown<'_>], standings: &Standings, style: &Style) -> String {
    let mut text = readings(answer.readings, style);
    let Some(best) = shown.first() else { return text + &nothing(answer, style) };
    for one in shown {
        text += &hit(one, standings, style);
    }
    if shown.len() < answer.total {
        text +=
            &format!("{} of {} katas that match; `--limit {}` shows all.\n", shown.len(), answer.total, answer.total);
    }
    let id = visible(best.kata.id());
    let (task, answer) =
        (format!("Next: `kata show {id}` for the task,"), format!("`kata explain {id}` for the answer."));
    let between = if task.len() + answer.len() < style.width { " " } else { "\n      " };
    text + &format!("{task}{between}{answer}\n")
}

/// What was made of words that no kata has.
fn readings(readings: &[Reading], style: &Style) -> String {
    let told = |reading: &Reading| match &reading.used {
        Some(used) => format!("No kata has “{}”: this is for “{}”.\n", visible(&reading.typed), visible(used)),
        None => format!("No kata has “{}”.\n", visible(&reading.typed)),
    };
    let text: String = readings.iter().map(told).collect();
    if text.is_empty() { text } else { format!("{}\n", style.warn(text.trim_end())) + "\n" }
}

fn nothing(answer: &Answer<'_>, style: &Style) -> String {
    let query = on_one_line(answer.query);
    let (what, next) = match (answer.asked, answer.topic) {
        (false, _) => (
            format!("“{query}” has no word that says what it is about."),
            "add one, as in `kata find what is the gil`; `kata list` shows all katas.".to_owned(),
        ),
        (true, Some(topic)) => (
            format!("No kata of {} answers “{query}”.", visible(topic)),
            "try it without --topic, or `kata list --topic` for what is there.".to_owned(),
        ),
        (true, None) => (
            format!("No kata answers “{query}”."),
            "try fewer words, or others; `kata list` shows all katas.".to_owned(),
        ),
    };
    wrap(&what, "", style.width) + &wrap(&format!("Next: {next}"), "", style.width)
}

fn hit(Shown { kata, line }: &Shown<'_>, standings: &Standings, style: &Style) -> String {
    let id = visible(kata.id()).into_owned();
    let title = cut(&on_one_line(&kata.facts.title), style.width.saturating_sub(id.chars().count() + 2));
    let state = state_of(kata, standings).map_or(String::new(), |state| format!(", {} {state}", state.mark()));
    let facts = format!("  {}, {}{state}", kata.facts.difficulty, visible(&kata.at.topic));
    let part = match line.part {
        Part::Question => "  asks   ",
        Part::Summary => "  about  ",
        Part::Prompt => "  task   ",
        Part::Page => "  page   ",
    };
    let found = excerpt(line, style.width.saturating_sub(MARGIN), style);
    format!("{}  {title}\n{}\n{}{found}\n\n", style.strong(&id), style.faint(&facts), style.faint(part))
}

/// A line in so many columns, with what matches in bold: its beginning, if the first match is seen there.
fn excerpt(line: &Line, columns: usize, style: &Style) -> String {
    let letters: Vec<(usize, char)> = line.text.char_indices().collect();
    let matches: Vec<Range<usize>> = line.matches.iter().map(|bytes| place(&letters, bytes)).collect();
    let from = beginning(&letters, matches.first(), columns);
    let (opening, room) = if from == 0 { ("", columns) } else { ("…", columns - 1) };
    let whole = letters.len() - from <= room;
    let to = if whole { letters.len() } else { from + room - 1 };
    let mut text = opening.to_owned();
    let mut at = from;
    for range in matches {
        let (start, end) = (range.start.clamp(at, to), range.end.clamp(at, to));
        text += &(piece(&letters[at..start]) + &style.strong(&piece(&letters[start..end])));
        at = end;
    }
    text += &piece(&letters[at..to]);
    if whole { text } else { text.trim_end().to_owned() + "…" }
}

/// Where to begin a line so that its first match is seen: at a word.
fn beginning(letters: &[(usize, char)], first: Option<&Range<usize>>, columns: usize) -> usize {
    let Some(first) = first.filter(|first| letters.len() > columns && first.end >= columns) else { return 0 };
    let from = first.start.saturating_sub(BEFORE);
    let blank = letters[from..first.start].iter().position(|(_, c)| *c == ' ');
    blank.map_or(from, |at| from + at + 1)
}

/// The characters of a range of bytes.
fn place(letters: &[(usize, char)], bytes: &Range<usize>) -> Range<usize> {
    let at = |byte: usize| letters.partition_point(|(start, _)| *start < byte);
    at(bytes.start)..at(bytes.end)
}

fn piece(letters: &[(usize, char)]) -> String {
    let text: String = letters.iter().map(|(_, c)| if c.is_whitespace() { ' ' } else { *c }).collect();
    visible(&text).into_owned()
}

fn on_one_line(text: &str) -> String {
    visible(&text.split_whitespace().collect::<Vec<_>>().join(" ")).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, word: &str, columns: usize) -> String {
        let matches = text.match_indices(word).map(|(at, word)| at..at + word.len()).collect();
        let line = Line { part: Part::Page, text: text.to_owned(), matches };
        excerpt(&line, columns, &Style { colour: true, width: 80 }).replace("\u{1b}[1m", "<").replace("\u{1b}[0m", ">")
    }

    #[test]
    fn a_long_line_is_cut_to_where_it_matches() {
        assert_eq!(shown("What is a lock?", "lock", 40), "What is a <lock>?");
        assert_eq!(shown("A lock is held by one thread, and no other runs.", "lock", 20), "A <lock> is held by o…");
        let text = "Whoever waits for it, and that is everybody at some time, is told that the lock is taken.";
        assert_eq!(shown(text, "lock", 40), "…time, is told that the <lock> is taken.");
        assert_eq!(shown("naïve café ☕ lock\u{1b}[2J", "lock", 40), "naïve café ☕ <lock>\\u{1b}[2J");
    }
}
