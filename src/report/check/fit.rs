//! What fits: long lines, values and tables cut to what is needed, with a word on what was cut.
//!
//! Does not own: the difference of two values, which `diff` cuts around the first place where they part.

use std::borrow::Cow;

use crate::outcome::Evidence;
use crate::report::escape::visible;
use crate::report::style::{Style, cut, wrap};

/// How much of one value is shown, in characters.
const LONGEST_VALUE: usize = 4_000;
/// A line of what a submission printed, where all is shown.
const LONGEST_LINE: usize = 400;
/// Lines of a value that is folded, and of one observation.
const MOST_OF_A_VALUE: usize = 3;
const MOST_OF_ONE: usize = 2;
/// How many causes of an exception are shown.
const MOST_CAUSES: usize = 3;
/// Lines of a table, and of a schedule.
const MOST_OF_A_TABLE: usize = 6;
const MOST_OF_A_SCHEDULE: usize = 12;

/// A value as far as it is read; what is left out is said.
pub fn readable(value: &str) -> Cow<'_, str> {
    match value.char_indices().nth(LONGEST_VALUE) {
        None => Cow::Borrowed(value),
        Some((at, _)) => {
            let left = value[at..].chars().count();
            Cow::Owned(format!("{}… ({left} more characters: `--format json` has more of them)", &value[..at]))
        }
    }
}

/// A value in a few lines of so many columns, broken after blanks where there are any.
pub fn folded(value: &str, room: usize) -> Vec<String> {
    let mut lines: Vec<String> = value.lines().flat_map(|line| broken(line, room)).collect();
    if lines.len() > MOST_OF_A_VALUE {
        let left: usize = lines.drain(MOST_OF_A_VALUE..).map(|line| line.chars().count()).sum();
        lines.push(format!("… {left} more characters (--verbose)"));
    }
    lines
}

fn broken(line: &str, room: usize) -> Vec<String> {
    let (mut lines, mut rest): (Vec<String>, Vec<char>) = (Vec::new(), line.chars().collect());
    while rest.len() > room {
        let at = rest[..room].iter().rposition(|c| *c == ' ').filter(|at| *at > room / 2).map_or(room, |at| at + 1);
        let further = rest.split_off(at);
        lines.push(rest.iter().collect::<String>().trim_end().to_owned());
        rest = further;
    }
    lines.push(rest.into_iter().collect());
    lines
}

/// The first lines of a text, at `most` so many; how much is left out is said.
pub fn beginning(printed: &str, most: usize, style: &Style, verbose: bool) -> String {
    let lines: Vec<&str> = printed.lines().collect();
    let mut text: String = lines.iter().take(most).map(|line| fitted(line, style, verbose) + "\n").collect();
    if lines.len() > most {
        let switch = if verbose { "`--format json` has them" } else { "--verbose" };
        text += &format!("… {} more lines ({switch})\n", lines.len() - most);
    }
    text
}

/// The last lines of a text, where the exception of a traceback stands.
pub fn end(printed: &str, most: usize, style: &Style) -> String {
    let lines: Vec<&str> = printed.trim_end().lines().collect();
    let skipped = lines.len().saturating_sub(most);
    let before = if skipped > 0 { format!("… {skipped} lines before (--verbose)\n") } else { String::new() };
    before + &lines[skipped..].iter().map(|line| fitted(line, style, false) + "\n").collect::<String>()
}

fn fitted(line: &str, style: &Style, verbose: bool) -> String {
    match line.char_indices().nth(LONGEST_LINE) {
        _ if !verbose => cut(&visible(line), style.width.saturating_sub(6)),
        Some((at, _)) => format!("{}… ({} more characters)", visible(&line[..at]), line[at..].chars().count()),
        None => visible(line).into_owned(),
    }
}

/// Observations in short: of those that are a line the last ones, which the check came to before it failed, in `most`
/// lines; of tables the last one, and of that what stands around the point that matters.
pub fn evidence(items: &[&Evidence], most: usize, indent: &str, width: usize) -> String {
    let mut told: Vec<String> = Vec::new();
    let (mut lines, mut tables, mut earlier) = (0, 0, 0);
    for (n, item) in items.iter().enumerate().rev() {
        let (is_table, text) = observation(item, indent, width);
        let more = text.lines().count();
        // The word on what is left out takes a line itself.
        let room = if n > 0 { most.saturating_sub(1) } else { most };
        let shown = if is_table { tables == 0 } else { earlier == 0 && (lines == 0 || lines + more <= room) };
        match (shown, is_table) {
            (true, true) => tables += 1,
            (true, false) => lines += more,
            (false, _) => earlier += 1,
        }
        if shown {
            told.push(text);
        }
    }
    if earlier > 0 {
        let plural = if earlier == 1 { "" } else { "s" };
        told.push(format!("{indent}… {earlier} earlier observation{plural} (--verbose)\n"));
    }
    told.into_iter().rev().collect()
}

/// The causes of an exception in short, the nearest first.
pub fn causes(items: &[&Evidence], indent: &str, width: usize) -> String {
    let shown = if items.len() > MOST_CAUSES + 1 { MOST_CAUSES } else { items.len() };
    let mut text: String = items[..shown].iter().map(|item| observation(item, indent, width).1).collect();
    if shown < items.len() {
        text += &format!("{indent}… and causes before these (--verbose)\n"); // the harness tells of the nearest, too
    }
    text
}

/// Whether an observation is a table, and how it is shown.
fn observation(item: &Evidence, indent: &str, width: usize) -> (bool, String) {
    let (label, value) = (visible(&item.label), visible(&item.text));
    match value.contains('\n') {
        true => (true, table(&label, &value, indent, width)),
        false => (false, one(&format!("{label}: {value}"), indent, width)),
    }
}

fn one(text: &str, indent: &str, width: usize) -> String {
    let wrapped = wrap(text, &format!("{indent}  "), width).replacen("  ", "", 1);
    let lines: Vec<&str> = wrapped.lines().collect();
    let more = if lines.len() > MOST_OF_ONE { " …" } else { "" };
    let shown = lines.iter().take(MOST_OF_ONE).enumerate();
    let row = |(n, line): (usize, &&str)| match n + 1 {
        MOST_OF_ONE if !more.is_empty() => cut(&format!("{line}{more}"), width) + "\n",
        _ => cut(line, width) + "\n",
    };
    shown.map(row).collect()
}

fn table(label: &str, value: &str, indent: &str, width: usize) -> String {
    let lines: Vec<&str> = value.lines().collect();
    let kept = without_small_gaps(around_the_point(&lines));
    let (count, all) = (kept.iter().filter(|kept| **kept).count(), lines.len());
    let note = if count < all { format!(" ({count} of {all} lines, --verbose shows all)") } else { String::new() };
    let mut text = format!("{indent}{label}{note}:\n");
    let (mut shown, mut in_gap) = (0, false);
    for (line, keep) in lines.iter().zip(kept) {
        if keep {
            // The first line may be a heading: nothing is missing after it.
            let gap = if in_gap && shown > 1 { format!("{indent}     …\n") } else { String::new() };
            text += &(gap + &cut(format!("{indent}  {line}").trim_end(), width) + "\n");
            shown += 1;
        }
        in_gap = !keep;
    }
    text
}

/// A line takes no more room than a word on its absence.
fn without_small_gaps(kept: Vec<bool>) -> Vec<bool> {
    let small = |n: usize| n > 0 && kept[n - 1] && kept.get(n + 1).is_some_and(|next| *next);
    (0..kept.len()).map(|n| kept[n] || small(n)).collect()
}

/// Which lines of a table are kept: of a schedule the moments at which another thread goes on, and what was read and
/// written there; of any other the beginning.
fn around_the_point(lines: &[&str]) -> Vec<bool> {
    let Some(threads) = threads(lines) else {
        return (0..lines.len()).map(|n| lines.len() <= MOST_OF_A_TABLE || n < MOST_OF_A_TABLE - 1).collect();
    };
    let noticed = |with_values: bool| -> Vec<bool> {
        let mut kept = vec![false; lines.len()];
        kept[0] = true;
        for n in 1..lines.len() {
            let switch = n > 1 && threads[n] != threads[n - 1];
            let tells = with_values && ["reads ", "writes "].iter().any(|does| lines[n].trim_start().starts_with(does));
            if switch && is_detail(lines[n - 1]) {
                keep_with_its_line(lines, &mut kept, n - 1);
            }
            if switch || tells {
                keep_with_its_line(lines, &mut kept, n);
            }
        }
        kept
    };
    let count = |kept: &[bool]| kept.iter().filter(|kept| **kept).count();
    match noticed(true) {
        _ if lines.len() <= MOST_OF_A_TABLE => vec![true; lines.len()],
        kept if count(&kept) <= MOST_OF_A_SCHEDULE => kept,
        _ => last_of(noticed(false), MOST_OF_A_SCHEDULE),
    }
}

/// Keep a line of a schedule, and the line of code that it belongs to.
fn keep_with_its_line(lines: &[&str], kept: &mut [bool], n: usize) {
    kept[n] = true;
    if let Some(code) = (1..=n).rev().find(|at| !is_detail(lines[*at])) {
        kept[code] = true;
    }
}

fn is_detail(line: &str) -> bool {
    line.starts_with("    ")
}

/// Only the last so many of what is kept, and the heading: what broke the code stands near the end.
fn last_of(mut kept: Vec<bool>, most: usize) -> Vec<bool> {
    let mut surplus = kept.iter().filter(|kept| **kept).count().saturating_sub(most);
    for keep in kept.iter_mut().skip(1).filter(|keep| **keep) {
        if surplus == 0 {
            break;
        }
        *keep = false;
        surplus -= 1;
    }
    kept
}

/// Which thread each line of a schedule belongs to; None if it is another table.
fn threads(lines: &[&str]) -> Option<Vec<usize>> {
    const NUMBERS: usize = 6;
    let names = lines.first()?.strip_prefix("line  ")?;
    let blank_before = |at: usize| at == 0 || names[..at].ends_with("  ");
    let starts: Vec<usize> =
        names.char_indices().filter(|(at, c)| *c != ' ' && blank_before(*at)).map(|(at, _)| at).collect();
    let thread = |line: &&str| {
        let text: String = line.chars().skip(NUMBERS).collect();
        let at = text.chars().take_while(|c| *c == ' ').count();
        starts.iter().rposition(|start| *start <= at).unwrap_or_default()
    };
    (starts.len() > 1).then(|| lines.iter().map(thread).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCHEDULE: &str = "line  A              B
  16  with lock:
        takes lock
  17  n = n + 1
        stopped at STORE
  16                 with lock:
                       takes lock
  17                 n = n + 1
                       writes n = 1
  18                 return n
  17  … n = n + 1
        writes n = 1
  18  return n";

    #[test]
    fn a_schedule_is_cut_to_where_threads_take_turns_and_what_they_write() {
        let text = table("a schedule", SCHEDULE, "", 80);
        assert_eq!(
            text,
            "a schedule (10 of 13 lines, --verbose shows all):
  line  A              B
    17  n = n + 1
          stopped at STORE
    16                 with lock:
                         takes lock
    17                 n = n + 1
                         writes n = 1
    18                 return n
    17  … n = n + 1
          writes n = 1
"
        );
    }

    #[test]
    fn another_table_is_cut_at_its_end() {
        let lines = (1..=9).map(|n| n.to_string()).collect::<Vec<_>>().join("\n");
        assert_eq!(table("t", &lines, "", 80).lines().next_back(), Some("  5"));
        assert_eq!(table("t", "1\n2", "", 80), "t:\n  1\n  2\n");
    }

    #[test]
    fn a_value_is_folded_at_blanks_and_its_rest_is_counted() {
        assert_eq!(folded("one two three", 8), ["one two", "three"]);
        assert_eq!(folded("aaaabbbbccccdddd", 4), ["aaaa", "bbbb", "cccc", "… 4 more characters (--verbose)"]);
    }

    #[test]
    fn of_observations_no_more_than_a_few_lines_are_shown() {
        let items: Vec<Evidence> =
            (0..8).map(|n| Evidence { label: "n".into(), text: n.to_string(), exact: true }).collect();
        let text = evidence(&items.iter().collect::<Vec<_>>(), 4, "", 80);
        assert_eq!(text, "… 5 earlier observations (--verbose)\nn: 5\nn: 6\nn: 7\n");
    }
}
