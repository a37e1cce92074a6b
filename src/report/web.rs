//! What the web pages share: one file each, nothing from a network, for screens and for paper.
//!
//! Owns: the frame of a page, what it may load and run (nothing but its own), its colours, text as markup.
//! Does not own: what a page shows.
//!
//! Made with maud, which escapes every value by itself: a page of learners' text has no place to forget it in.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use sha2::{Digest, Sha256};

use super::base64::base64;
use super::escape::visible;

/// The style of all pages: ours, so it is no value to be escaped.
const STYLE: &str = include_str!("web.css");

/// A page but for what it shows.
pub struct Frame<'a> {
    pub title: &'a str,
    /// What marks the file as ours: in its first lines, as a comment.
    pub marker: &'a str,
    /// Style beyond that of all pages. Ours, and not escaped.
    pub style: &'a str,
    /// The only script that runs, if there is one. Ours, and not escaped.
    pub script: Option<&'a str>,
}

/// The page with this body.
pub fn page(frame: &Frame<'_>, body: Markup) -> String {
    let page = html! {
        (DOCTYPE)
        (PreEscaped(format!("<!-- {} -->\n", frame.marker)))
        html lang="en" {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy(frame.script));
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="referrer" content="no-referrer";
                title { (visible(frame.title)) }
                style { (PreEscaped(STYLE)) (PreEscaped(frame.style)) }
            }
            body {
                (body)
                @if let Some(script) = frame.script { script { (PreEscaped(script)) } }
            }
        }
    };
    page.into_string() + "\n"
}

/// Nothing is loaded, and nothing runs but the script of this hash, whatever the page says.
fn policy(script: Option<&str>) -> String {
    let script = script.map(|text| format!("; script-src 'sha256-{}'", base64(&Sha256::digest(text))));
    format!(
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'{}",
        script.unwrap_or_default()
    )
}

/// A line of text, with what stands between backticks as code.
pub fn line(text: &str) -> Markup {
    let text = visible(text);
    html! { @for (part, code) in spans(&text) { @if code { code { (part) } } @else { (part) } } }
}

/// The parts of a line between backticks, and whether each is code. Authors write code so, also where text is plain.
pub fn spans(line: &str) -> Vec<(&str, bool)> {
    let parts: Vec<&str> = line.split('`').collect();
    if parts.len().is_multiple_of(2) {
        return vec![(line, false)]; // one without its partner is a backtick
    }
    parts.into_iter().enumerate().map(|(n, part)| (part, n % 2 == 1)).filter(|(part, _)| !part.is_empty()).collect()
}

/// Code in a box. It scrolls sideways, so a keyboard has to reach it, and whoever hears the page to know what it is.
pub fn code(text: &str, label: &str) -> Markup {
    html! { pre tabindex="0" role="region" aria-label=(label) { code { (visible(text.trim_end())) } } }
}

/// Markdown, as it reads below a heading of the level before `top`. HTML within it is shown and does not act, pictures
/// are their descriptions, and links lead to the web or into the page.
pub fn prose(markdown: &str, top: u8) -> Markup {
    let text = visible(markdown);
    let events = Parser::new_ext(&text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH);
    let mut dropped = Vec::new();
    let events = events.filter_map(|event| tame(event, top, &mut dropped));
    let mut page = String::new();
    pulldown_cmark::html::push_html(&mut page, events);
    // Examples that end in an empty line for the sake of a tool show none. Text is escaped: this tag is markup.
    while page.contains("\n\n</code>") {
        page = page.replace("\n\n</code>", "\n</code>");
    }
    PreEscaped(page)
}

/// An event of Markdown, without what a page of ours does not do.
///
/// dropped: for each link that is open, whether it was left out.
fn tame<'t>(event: Event<'t>, top: u8, dropped: &mut Vec<bool>) -> Option<Event<'t>> {
    match event {
        Event::Html(html) | Event::InlineHtml(html) => Some(Event::Text(html)),
        Event::Start(Tag::HtmlBlock | Tag::Image { .. }) | Event::End(TagEnd::HtmlBlock | TagEnd::Image) => None,
        Event::Start(Tag::Link { ref dest_url, .. }) => {
            let drop = !["https://", "http://", "#"].iter().any(|safe| dest_url.starts_with(safe));
            dropped.push(drop);
            (!drop).then_some(event)
        }
        Event::End(TagEnd::Link) => (!dropped.pop().unwrap_or_default()).then_some(event),
        Event::Start(Tag::Heading { level, .. }) => {
            let level = lower(level, top);
            Some(Event::Start(Tag::Heading { level, id: None, classes: Vec::new(), attrs: Vec::new() }))
        }
        Event::End(TagEnd::Heading(level)) => Some(Event::End(TagEnd::Heading(lower(level, top)))),
        other => Some(other),
    }
}

fn lower(level: HeadingLevel, top: u8) -> HeadingLevel {
    let level = (level as usize - 1 + usize::from(top)).min(6);
    HeadingLevel::try_from(level).unwrap_or(HeadingLevel::H6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_between_backticks_is_code() {
        assert_eq!(spans("a `b` c"), [("a ", false), ("b", true), (" c", false)]);
        assert_eq!(spans("it`s"), [("it`s", false)]);
    }

    #[test]
    fn html_in_markdown_does_not_act_and_links_lead_to_the_web_only() {
        let text = "# T\n\n<script>x</script>\n\na <b onclick=y>b</b> [c](javascript:z) [d](https://e) ![f](https://g)";
        assert_eq!(
            prose(text, 3).into_string(),
            "<h3>T</h3>\n&lt;script&gt;x&lt;/script&gt;\n<p>a &lt;b onclick=y&gt;b&lt;/b&gt; c <a href=\"https://e\">d</a> f</p>\n"
        );
    }
}
