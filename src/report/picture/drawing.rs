//! What drawings are made of: texts, and the SVG around them.

use maud::html;

use crate::report::escape::visible;

/// Columns of a letter, and lines of text, in the units of a drawing.
pub const LETTER: usize = 8;
pub const LINE: usize = 22;

/// A text in a drawing.
pub fn text(x: usize, y: usize, class: &str, content: &str) -> String {
    let content = html! { (visible(content)) }.into_string();
    format!("<text class=\"{class}\" x=\"{x}\" y=\"{y}\">{content}</text>")
}

/// A drawing of this size around what it shows.
pub fn drawn(width: usize, height: usize, label: &str, parts: &str) -> String {
    let label = html! { (visible(label)) }.into_string().replace('"', "&quot;");
    format!(
        "<svg viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"group\" aria-label=\"{label}\">{parts}</svg>"
    )
}
