//! Hints from a page of Markdown: its list items, each below the heading it stands under.

/// The items of the lists in `page`, in order. An item under a heading other than "General" begins with that heading.
pub fn of_page(page: &str) -> Vec<String> {
    let links = references(page);
    let mut hints: Vec<String> = Vec::new();
    let (mut heading, mut open) = (String::new(), false);
    for line in page.lines().filter(|line| reference(line).is_none()) {
        if let Some(title) = line.strip_prefix("## ") {
            heading = title.trim().to_owned();
            open = false;
        } else if let Some(item) = line.strip_prefix("- ").or_else(|| line.strip_prefix("* ")) {
            let general = heading.is_empty() || heading.eq_ignore_ascii_case("general");
            hints.push(if general { item.to_owned() } else { format!("{heading}: {item}") });
            open = true;
        } else if open && line.starts_with('#') {
            open = false;
        } else if let Some(last) = hints.last_mut().filter(|_| open) {
            *last += "\n";
            *last += line.strip_prefix("  ").unwrap_or(line);
        }
    }
    hints.iter().map(|hint| resolved(hint.trim(), &links)).collect()
}

/// `[label]: address`
fn reference(line: &str) -> Option<(String, &str)> {
    let (label, address) = line.trim().strip_prefix('[')?.split_once("]: ")?;
    Some((label.to_lowercase(), address.trim()))
}

fn references(page: &str) -> Vec<(String, &str)> {
    page.lines().filter_map(reference).collect()
}

/// `[text][label]` as `[text](address)`: a hint stands alone, without the list of addresses at the page's end.
fn resolved(hint: &str, links: &[(String, &str)]) -> String {
    links.iter().fold(hint.to_owned(), |text, (label, address)| {
        let marked = format!("][{label}]");
        let mut text = text;
        while let Some(at) = find_ignoring_case(&text, &marked) {
            text.replace_range(at..at + marked.len(), &format!("]({address})"));
        }
        text
    })
}

/// Where `wanted`, in lower case, is in `text`. Only what keeps its length in lower case is found.
fn find_ignoring_case(text: &str, wanted: &str) -> Option<usize> {
    let lower = text.to_ascii_lowercase();
    lower.find(wanted).filter(|at| text.is_char_boundary(at + wanted.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_keep_their_heading_their_lines_and_their_addresses() {
        let page = "# Hints\n\nWords.\n\n## General\n\n- Read [the page][Page].\n\n## 1. Add\n\n- Use `+`.\n  It adds.\n\n\
                    ## 2. End\n\nNothing.\n\n[page]: https://example.org/page\n";
        assert_eq!(of_page(page), ["Read [the page](https://example.org/page).", "1. Add: Use `+`.\nIt adds."]);
        assert!(of_page("# Hints\n").is_empty());
    }
}
