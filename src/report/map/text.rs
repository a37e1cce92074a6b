//! The map on a terminal: a topic's katas in layers, one below the other.
//!
//! With two hundred katas, lines between all of them are a tangle. So the whole map has the layers of each topic, in which
//! what is further down needs something above; one topic has a line for each kata, with what it needs and opens; and one
//! kata the way to it and from it.

use super::part::{LEGEND, Part, counts, mark};
use crate::map::{Group, Map, Status, Stop};
use crate::report::escape::visible;
use crate::report::style::{Style, cut, wrap};

/// The map in lines that fit the style's width.
pub fn text(map: &Map<'_>, part: &Part<'_>, style: &Style) -> String {
    let body = match part {
        Part::Whole(_) => whole(map, part, style),
        Part::Topic(_) => part.groups(map).iter().map(|group| topic(map, group, style)).collect(),
        Part::Kata(stop) => around(map, *stop, style),
    };
    format!("{body}{}", ending(map, part, style))
}

fn whole(map: &Map<'_>, part: &Part<'_>, style: &Style) -> String {
    let drawn = |group: &Group| format!("{}{}\n", heading(map, group, style), layered(map, &group.layers, style));
    part.groups(map).iter().map(drawn).collect()
}

/// A topic's name and how far one is in it, a rule across, and the topics that come before.
fn heading(map: &Map<'_>, group: &Group, style: &Style) -> String {
    let counts = counts(map, group);
    let name = visible(&group.title).into_owned();
    let used = name.chars().count() + counts.chars().count() + 6;
    let rule = "─".repeat(style.width.min(100).saturating_sub(used));
    let mut text =
        format!("{} {} {}\n", style.faint("──"), style.strong(&name), style.faint(&format!(" {counts} {rule}")));
    if !group.after.is_empty() {
        text += &style.faint(&wrap(&visible(&format!("after {}", group.after.join(", "))), "   ", style.width));
    }
    text
}

/// Katas side by side, a layer below the one that it needs.
fn layered(map: &Map<'_>, layers: &[Vec<Stop>], style: &Style) -> String {
    let mut text = String::new();
    for (number, layer) in layers.iter().enumerate() {
        let last = number + 1 == layers.len();
        let (joint, below) = joints(number, last);
        for (line, names) in flowed(map, layer, style).iter().enumerate() {
            text += &format!("{} {names}\n", style.faint(if line == 0 { joint } else { below }));
        }
    }
    text
}

/// The katas of a layer, as many in a line as there is room for.
fn flowed(map: &Map<'_>, layer: &[Stop], style: &Style) -> Vec<String> {
    let room = style.width.saturating_sub(MARGIN);
    let mut lines: Vec<(usize, String)> = Vec::new();
    for stop in layer {
        let (columns, name) = label(map, *stop, style);
        match lines.last_mut() {
            Some((used, line)) if *used + 3 + columns <= room => {
                *used += 3 + columns;
                *line += &format!("   {name}");
            }
            _ => lines.push((columns, name)),
        }
    }
    lines.into_iter().map(|(_, line)| line).collect()
}

/// The columns before the katas of a layer.
const MARGIN: usize = 6;

/// What stands before a layer, and before its further lines.
fn joints(number: usize, last: bool) -> (&'static str, &'static str) {
    match (number, last) {
        (0, true) => ("   ──", "     "),
        (0, false) => ("   ┌─", "   │ "),
        (_, false) => ("   ├▸", "   │ "),
        (_, true) => ("   └▸", "     "),
    }
}

/// A kata's mark and id, and the columns that they take.
fn label(map: &Map<'_>, stop: Stop, style: &Style) -> (usize, String) {
    let id = visible(map.kata(stop).id()).into_owned();
    let Some((mark, _)) = mark(map, stop) else { return (id.chars().count(), id) };
    let text = format!("{mark} {id}");
    (text.chars().count(), painted(&text, map, stop, style))
}

fn painted(text: &str, map: &Map<'_>, stop: Stop, style: &Style) -> String {
    match map.status(stop) {
        Some(Status::Passed) => style.good(text),
        Some(Status::Open) => style.strong(text),
        Some(Status::Later) => style.faint(text),
        Some(Status::Next) | None => text.to_owned(),
    }
}

/// A topic, with a line for each kata: its title, what it needs and what it opens.
fn topic(map: &Map<'_>, group: &Group, style: &Style) -> String {
    let mut text = titled(&group.title, &group.summary, style);
    text += &format!("{}\n\n", style.faint(&counts(map, group)));
    let widest = group.layers.iter().flatten().map(|stop| label(map, *stop, style).0).max().unwrap_or(0);
    for (number, layer) in group.layers.iter().enumerate() {
        let (joint, below) = joints(number, number + 1 == group.layers.len());
        for (line, stop) in layer.iter().enumerate() {
            let (columns, name) = label(map, *stop, style);
            let title = cut(&visible(&map.kata(*stop).facts.title), style.width.saturating_sub(MARGIN + widest + 2));
            let gap = " ".repeat(widest - columns + 2);
            text += &format!("{} {name}{gap}{title}\n", style.faint(if line == 0 { joint } else { below }));
            text += &ways(map, *stop, &format!("{below}     "), style);
        }
    }
    text + "\n"
}

/// An id and what it is about, in a line.
fn titled(id: &str, about: &str, style: &Style) -> String {
    let id = visible(id);
    format!("{}  {}\n", style.strong(&id), cut(&visible(about), style.width.saturating_sub(id.chars().count() + 2)))
}

/// What a kata needs, and what it opens, below its line.
fn ways(map: &Map<'_>, stop: Stop, indent: &str, style: &Style) -> String {
    let ids = |stops: &[Stop]| stops.iter().map(|stop| map.kata(*stop).id()).collect::<Vec<_>>().join(", ");
    let mut text = String::new();
    for (what, stops) in [("after", map.needs(stop)), ("opens", map.opens(stop))] {
        if !stops.is_empty() {
            text += &style.faint(&wrap(&visible(&format!("{what} {}", ids(stops))), indent, style.width));
        }
    }
    text
}

/// A kata: what leads to it, itself, and what it opens.
fn around(map: &Map<'_>, stop: Stop, style: &Style) -> String {
    let kata = map.kata(stop);
    let (leads, opens) = map.around(stop);
    let mark = mark(map, stop).map_or(String::new(), |(mark, word)| format!(", {mark} {word}"));
    let facts = format!("{}, {}{mark}", kata.facts.difficulty, visible(&kata.at.topic));
    let mut text = format!("{}{}\n", titled(kata.id(), &kata.facts.title, style), style.faint(&facts));
    let parts =
        [("What leads to it", &leads, "Nothing: it can be the first."), ("What it opens", &opens, "Nothing needs it.")];
    for (heading, layers, none) in parts {
        text += &format!("\n{}\n", style.rule(heading));
        text += &if layers.is_empty() { format!("   {none}\n") } else { layered(map, layers, style) };
    }
    text + "\n" + &also_needed(map, stop, style)
}

/// What a kata opens may need others as well: those that are not passed yet.
fn also_needed(map: &Map<'_>, stop: Stop, style: &Style) -> String {
    let mut text = String::new();
    for opened in map.opens(stop) {
        let passed = |need: &&Stop| map.status(**need) == Some(Status::Passed);
        let others = map.needs(*opened).iter().filter(|need| **need != stop && !passed(need));
        let others: Vec<&str> = others.map(|need| map.kata(*need).id()).collect();
        if !others.is_empty() {
            let told = format!("{} needs {}, too.", map.kata(*opened).id(), others.join(" and "));
            text += &style.faint(&wrap(&visible(&told), "", style.width));
        }
    }
    text
}

/// What the marks mean, what is open, and the next step.
fn ending(map: &Map<'_>, part: &Part<'_>, style: &Style) -> String {
    let mut text = String::new();
    if map.state(0).is_some() {
        let legend: Vec<String> = LEGEND.iter().map(|(mark, word)| format!("{mark} {word}")).collect();
        text += &format!("{}\n", style.faint(&legend.join("  ")));
        let (passed, open, next) = (map.with(Status::Passed), map.with(Status::Open), map.with(Status::Next));
        if matches!(part, Part::Whole(_)) {
            text += &format!("{} passed, {} open now, {} open next.\n", passed.len(), open.len(), next.len());
        }
    }
    let next = match part {
        Part::Whole(_) => "`kata map TOPIC` or `kata map KATA` shows a part of it with its ways.".to_owned(),
        Part::Topic(_) => "`kata map KATA` shows what leads to a kata, and what it opens.".to_owned(),
        Part::Kata(stop) => format!("`kata show {}` for its task.", visible(map.kata(*stop).id())),
    };
    text + &format!("Next: {next}\n")
}
