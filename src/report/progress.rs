//! How far a learner has come: counts, with bars that are plain text.

use super::style::Style;
use crate::workspace::State;
use crate::workspace::progress::{Counts, Group, Next, Progress};

/// The longest bar; one of fewer katas has a cell for each.
const LONGEST_BAR: usize = 10;

pub fn render(progress: &Progress, workbook: &str, style: &Style) -> String {
    let groups = [
        ("By topic", &progress.topics),
        ("By difficulty", &progress.difficulties),
        ("By how often it is asked", &progress.rarities),
    ];
    let all = || groups.iter().flat_map(|(_, groups)| groups.iter());
    let name = all().map(|g| g.name.chars().count()).chain(["all katas".len()]).max().unwrap_or(0);
    let bar = all().map(|g| &g.counts).chain([&progress.total]).map(|c| cells(c).chars().count()).max().unwrap_or(0);
    let mut text = format!("{}\n\n", style.strong(workbook));
    text += &row("all katas", &progress.total, name, bar, style);
    for (heading, groups) in groups {
        text += &format!("\n{heading}\n");
        text += &groups.iter().map(|Group { name: n, counts }| row(n, counts, name, bar, style)).collect::<String>();
    }
    text += &format!("\n{}", facts(progress));
    text + &next_step(progress)
}

fn row(name: &str, counts: &Counts, name_width: usize, bar_width: usize, style: &Style) -> String {
    let bar = cells(counts);
    let blanks = " ".repeat(bar_width - bar.chars().count());
    let passed = format!("{:>2} of {:<3}", counts.passed, counts.katas);
    let rest: Vec<String> =
        [(counts.mastered, "mastered"), (counts.due, "due"), (counts.tried, "tried"), (counts.new, "new")]
            .iter()
            .filter(|(n, _)| *n > 0)
            .map(|(n, what)| format!("{n} {what}"))
            .collect();
    let line =
        format!("  {name:<name_width$}  {}{blanks} {passed}  {}", style.good(&bar), style.faint(&rest.join(", ")));
    format!("{}\n", line.trim_end())
}

/// The bar. It is full only if everything passed, and empty only if nothing did.
fn cells(counts: &Counts) -> String {
    let width = counts.katas.min(LONGEST_BAR);
    let exact = (counts.passed * width).checked_div(counts.katas).unwrap_or(0);
    let full = if counts.passed > 0 { exact.max(1) } else { 0 };
    "█".repeat(full) + &"░".repeat(width - full)
}

/// What is counted beside katas.
fn facts(progress: &Progress) -> String {
    let mut lines = Vec::new();
    if let Some(median) = progress.attempts_until_passed {
        lines.push(format!("{median} {} until a kata passed (the median)", plural(median == 1.0, "attempt")));
    }
    lines.push(format!("{} {} in all", progress.attempts, plural(progress.attempts == 1, "attempt")));
    let hints = progress.hints;
    if hints.shown > 0 {
        let (shown, katas) = (plural(hints.shown == 1, "hint"), plural(hints.katas == 1, "kata"));
        lines.push(format!("{} {shown} used, at {} {katas}", hints.shown, hints.katas));
    }
    let predictions = progress.predictions;
    if predictions.made > 0 {
        let made = plural(predictions.made == 1, "prediction");
        lines.push(format!("{} of {} {made} held", predictions.held, predictions.made));
    }
    lines.iter().map(|line| format!("  {line}\n")).collect()
}

fn plural(one: bool, what: &str) -> String {
    if one { what.to_owned() } else { format!("{what}s") }
}

fn next_step(progress: &Progress) -> String {
    match &progress.next {
        None => "\nNext: everything passed. `kata export` makes a portfolio of it.\n".to_owned(),
        Some(Next { kata, state }) => match state {
            State::Due => format!("\nNext: `kata review {kata}`, which is due.\n"),
            State::New => format!("\nNext: `kata show {kata}`, the first that is new.\n"),
            _ => {
                format!("\nNext: `kata check {kata}`, which you began; `kata history {kata}` shows how far you came.\n")
            }
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(passed: usize, katas: usize) -> String {
        cells(&Counts { katas, passed, ..Counts::default() })
    }

    #[test]
    fn a_bar_has_a_cell_for_each_kata_of_a_few() {
        assert_eq!(bar(3, 5), "███░░");
        assert_eq!(bar(0, 0), "");
    }

    #[test]
    fn a_bar_of_many_is_full_only_at_the_end_and_empty_only_at_the_beginning() {
        assert_eq!(bar(0, 60), "░".repeat(10));
        assert_eq!(bar(1, 60), format!("█{}", "░".repeat(9)));
        assert_eq!(bar(59, 60), format!("{}░", "█".repeat(9)));
        assert_eq!(bar(60, 60), "█".repeat(10));
    }
}
