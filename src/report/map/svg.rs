//! The map as a drawing: layers from left to right, with lines from what is needed to what needs it.
//!
//! One file that loads nothing and runs nothing. Made with maud, which escapes every value by itself; its elements are
//! all closed, as XML wants it.

use std::collections::HashMap;

use maud::{Markup, PreEscaped, html};

use super::part::{LEGEND, Part, counts, mark};
use crate::map::{Group, Map, Status, Stop};
use crate::report::escape::visible;
use crate::report::style::cut;

/// What marks the file as ours.
pub const MARKER: &str = "drawn by kata map";

/// The style of the drawing: ours, so it is no value to be escaped.
const STYLE: &str = include_str!("svg.css");

/// Pixels. A letter of an id in the drawing's font, with some to spare where another font is used.
const LETTER: usize = 8;
const SMALL_LETTER: usize = 6;
const MARGIN: usize = 24;
const BOX: usize = 28;
/// A box with a second line: what is needed of other topics.
const TALL_BOX: usize = 44;
const BELOW: usize = 12;
const BETWEEN: usize = 52;
const HEADING: usize = 58;

/// A kata in its place.
struct Placed {
    stop: Stop,
    x: usize,
    y: usize,
    width: usize,
    height: usize,
    /// What it needs that is not drawn with it.
    after: String,
}

/// The map as an SVG document.
pub fn svg(map: &Map<'_>, part: &Part<'_>) -> String {
    let groups = part.groups(map);
    let mut top = MARGIN + 44;
    let mut drawn = Vec::new();
    let mut width = 640;
    for group in &groups {
        let placed = placed(map, group, top + HEADING);
        width = placed.iter().map(|one| one.x + one.width + MARGIN).max().unwrap_or(0).max(width);
        let bottom = placed.iter().map(|one| one.y + one.height).max().unwrap_or(top + HEADING);
        drawn.push((top, placed));
        top = bottom + MARGIN;
    }
    let legend = map.state(0).is_some();
    let height = top + if legend { 40 } else { 0 };
    let (title, told) = (heading(map, part), description(map, part, &groups));
    let image = html! {
        (PreEscaped(format!("<!-- {MARKER} -->\n")))
        svg xmlns="http://www.w3.org/2000/svg" viewBox=(format!("0 0 {width} {height}")) width=(width) height=(height)
            role="img" aria-labelledby="title desc" {
            title id="title" { (title) }
            desc id="desc" { (told) }
            style { (PreEscaped(STYLE)) }
            rect class="paper" width=(width) height=(height) {}
            text class="title" x=(MARGIN) y=(MARGIN + 20) { (title) }
            @for (group, (top, placed)) in groups.iter().zip(&drawn) { (drawing(map, group, *top, placed, width)) }
            @if legend { (marks(height - MARGIN)) }
        }
    };
    image.into_string() + "\n"
}

fn heading(map: &Map<'_>, part: &Part<'_>) -> String {
    visible(match part {
        Part::Whole(title) => title,
        Part::Topic(topic) => &topic.id,
        Part::Kata(stop) => map.kata(*stop).id(),
    })
    .into_owned()
}

/// What the drawing shows, for who does not see it.
fn description(map: &Map<'_>, part: &Part<'_>, groups: &[Group]) -> String {
    let shown = match part {
        Part::Whole(_) => "The katas of each topic, from left to right in the order in which they need each other.",
        Part::Topic(_) => "The katas of this topic, from left to right in the order in which they need each other.",
        Part::Kata(_) => "From left to right: what leads to this kata, the kata, and what it opens.",
    };
    let count = |group: &Group| format!("{}: {}", group.title, counts(map, group));
    visible(&format!("{shown} {}.", groups.iter().map(count).collect::<Vec<_>>().join("; "))).into_owned()
}

/// Where each kata of a group is: a column for each layer, as wide as its longest label.
fn placed(map: &Map<'_>, group: &Group, top: usize) -> Vec<Placed> {
    let inside: HashMap<Stop, ()> = group.layers.iter().flatten().map(|stop| (*stop, ())).collect();
    let mut all: Vec<Placed> = Vec::new();
    let mut x = MARGIN;
    for layer in &group.layers {
        let width = layer.iter().map(|stop| map.kata(*stop).id().chars().count()).max().unwrap_or(0) * LETTER + 36;
        let mut y = top;
        for stop in sorted(map, layer, &all) {
            let others = map.needs(stop).iter().filter(|need| !inside.contains_key(need));
            let ids: Vec<&str> = others.map(|need| map.kata(*need).id()).collect();
            let after = if ids.is_empty() { String::new() } else { format!("after {}", ids.join(", ")) };
            let height = if after.is_empty() { BOX } else { TALL_BOX };
            all.push(Placed { stop, x, y, width, height, after });
            y += height + BELOW;
        }
        x += width + BETWEEN;
    }
    all
}

/// The katas of a layer, each as near as it goes to what it needs: fewer lines cross.
fn sorted(map: &Map<'_>, layer: &[Stop], before: &[Placed]) -> Vec<Stop> {
    let height = |stop: &Stop| {
        let needed: Vec<usize> =
            before.iter().filter(|one| map.needs(*stop).contains(&one.stop)).map(|one| one.y).collect();
        if needed.is_empty() { usize::MAX } else { needed.iter().sum::<usize>() / needed.len() }
    };
    let mut stops = layer.to_vec();
    stops.sort_by_key(height);
    stops
}

fn drawing(map: &Map<'_>, group: &Group, top: usize, placed: &[Placed], width: usize) -> Markup {
    let after = if group.after.is_empty() { String::new() } else { format!(" · after {}", group.after.join(", ")) };
    let line = format!("{}{after}", counts(map, group));
    html! {
        g {
            line class="rule" x1=(MARGIN) y1=(top) x2=(width - MARGIN) y2=(top) {}
            text class="topic" x=(MARGIN) y=(top + 24) {
                (visible(&group.title)) tspan class="faint" dx="12" { (visible(&group.summary)) }
            }
            text class="faint" x=(MARGIN) y=(top + 42) { (visible(&line)) }
            @for to in placed {
                @for from in placed.iter().filter(|from| is_drawn(map, from.stop, to.stop)) { (way(map, from, to)) }
            }
            @for one in placed { (kata(map, one)) }
        }
    }
}

/// Whether there is a line: not where others lead the same way.
fn is_drawn(map: &Map<'_>, from: Stop, to: Stop) -> bool {
    map.needs(to).contains(&from) && !map.is_implied(from, to)
}

/// A line from what is needed to what needs it.
fn way(map: &Map<'_>, from: &Placed, to: &Placed) -> Markup {
    let (x1, y1) = (from.x + from.width, from.y + from.height / 2);
    let (x2, y2) = (to.x, to.y + to.height / 2);
    let bend = BETWEEN / 2;
    let path = format!("M{x1} {y1}C{} {y1} {} {y2} {x2} {y2}", x1 + bend, x2.saturating_sub(bend));
    let class = if map.status(from.stop) == Some(Status::Passed) { "way gone" } else { "way" };
    html! { path class=(class) d=(path) {} }
}

fn kata(map: &Map<'_>, one: &Placed) -> Markup {
    let kata = map.kata(one.stop);
    let class = match map.status(one.stop) {
        None => "kata",
        Some(Status::Passed) => "kata passed",
        Some(Status::Open) => "kata open",
        Some(Status::Next) => "kata next",
        Some(Status::Later) => "kata later",
    };
    let mark = mark(map, one.stop);
    let label = mark.map_or(String::new(), |(mark, _)| format!("{mark} ")) + &visible(kata.id());
    let told = format!("{}: {}", kata.facts.title, mark.map_or("", |(_, word)| word));
    let told = format!("{}\n{}", told.trim_end_matches(": "), one.after);
    let after = cut(&visible(&one.after), (one.width - 20) / SMALL_LETTER);
    html! {
        g class=(class) {
            title { (visible(told.trim_end())) }
            rect class="box" x=(one.x) y=(one.y) width=(one.width) height=(one.height) rx="6" {}
            text class="id" x=(one.x + 10) y=(one.y + 18) { (label) }
            @if !after.is_empty() { text class="after" x=(one.x + 10) y=(one.y + 35) { (after) } }
        }
    }
}

/// What the marks mean.
fn marks(y: usize) -> Markup {
    html! {
        text x=(MARGIN) y=(y) {
            @for (mark, word) in LEGEND { tspan class="faint" dx="14" { (format!("{mark} {word}")) } }
        }
    }
}
