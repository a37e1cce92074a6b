//! The texts of an exercise.

use std::path::Path;

use super::layout::Config;
use crate::error::Result;
use crate::import::source;

/// The pages of an exercise; what is not there is empty.
pub struct Pages {
    pub introduction: String,
    pub instructions: String,
    pub hints: String,
}

impl Pages {
    pub fn of(folder: &Path) -> Result<Pages> {
        let page = |name: &str| source::optional(&folder.join(".docs").join(name)).map(Option::unwrap_or_default);
        let with_append = |name: &str| -> Result<String> {
            let (text, more) = (page(&format!("{name}.md"))?, page(&format!("{name}.append.md"))?);
            Ok(format!("{}\n\n{}", text.trim(), source::without_title(&more)).trim().to_owned())
        };
        Ok(Pages {
            introduction: with_append("introduction")?,
            instructions: with_append("instructions")?,
            hints: page("hints.md")?,
        })
    }

    pub fn prompt(&self, title: &str) -> String {
        let (introduction, task) =
            (source::without_title(&self.introduction), source::without_title(&self.instructions));
        match introduction {
            "" => format!("# {title}\n\n{task}\n"),
            _ => format!("# {title}\n\n{introduction}\n\n## The task\n\n{task}\n"),
        }
    }
}

/// What an exercise is about, in a line.
pub fn summary(config: &Config, pages: &Pages) -> String {
    match source::one_line(&config.blurb) {
        blurb if !blurb.is_empty() => blurb,
        _ => {
            let first = source::without_title(&pages.instructions).split("\n\n").next().map(source::one_line);
            first.filter(|line| !line.is_empty()).unwrap_or_else(|| "An exercise from Exercism.".to_owned())
        }
    }
}

/// Whether a page says nothing below its heading.
pub fn without_text(page: &str) -> bool {
    source::without_title(page).trim().is_empty()
}
