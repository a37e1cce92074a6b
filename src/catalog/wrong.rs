//! The wrong programs of a kata, found by their names, and what they quote of its prompt.
//!
//! Does not own: reading one (`mistake`, `breaks`), its code (`change`).

use super::change::Change;
use super::docstring::on_one_line;
use super::facts::nearest;
use super::kata::Kata;
use super::workbook::Workbook;
use crate::error::{Error, Result};

impl Kata {
    /// Whether its prompt has these words, wherever its lines end.
    pub fn quotes_prompt(&self, sentence: &str) -> bool {
        let words = on_one_line(sentence);
        !words.is_empty() && on_one_line(&self.prompt).contains(&words)
    }

    /// The sentences of the prompt that its breaks and mistakes quote, in one line each.
    pub fn quoted(&self) -> impl Iterator<Item = &str> {
        let breaks = self.breaks.iter().map(|one| one.sentence.as_str());
        breaks.chain(self.mistakes.iter().flat_map(|one| one.breaks.iter().map(String::as_str)))
    }

    /// The whole file of the mistake or the break of this name; `breaks/NAME` is a break where there is a mistake of the
    /// same name.
    ///
    /// # Errors
    /// There is none (with the nearest name), or it does not fit the reference.
    pub fn wrong_program(&self, name: &str) -> Result<&str> {
        let (folder, name) = name.rsplit_once('/').unwrap_or(("", name));
        let name = name.trim_end_matches(".py").replace('-', "_");
        let mistakes = self.mistakes.iter().map(|one| ("mistakes", &one.name, &one.change));
        let mut all = mistakes.chain(self.breaks.iter().map(|one| ("breaks", &one.name, &one.change)));
        let wanted =
            |(of, known, _): &(&str, &String, &Change)| **known == name && (folder.is_empty() || folder == *of);
        if let Some((_, _, change)) = all.find(wanted) {
            return change.source();
        }
        let names = self.mistakes.iter().map(|one| &one.name).chain(self.breaks.iter().map(|one| &one.name));
        let error = Error::new(format!("{} has no mistake or break {name:?}", self.id()));
        Err(match nearest(&name, names.map(String::as_str)) {
            Some(near) => error.next(format!("did you mean {near:?}?")),
            None => error.next("name a file of its `mistakes/` or `breaks/`, without `.py`"),
        })
    }
}

impl Workbook {
    /// The kata in `KATA/MISTAKE`, and the name of the mistake or break. A path of its file will do as well.
    ///
    /// # Errors
    /// No such kata, or one that cannot be read.
    pub fn kata_of_program<'n>(&self, place: &'n str) -> Result<(Kata, &'n str)> {
        let Some((kata, name)) = place.rsplit_once('/') else {
            return Err(Error::new(format!("{place:?} names no mistake"))
                .next("name the kata and the mistake, such as `n_plus_one/inner_join`"));
        };
        let of = ["/mistakes", "/breaks"].into_iter().find_map(|folder| kata.strip_suffix(folder));
        let name = of.map_or(name, |kata| &place[kata.len() + 1..]);
        Ok((self.kata(of.unwrap_or(kata))?, name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prompt_is_quoted_wherever_its_lines_end() {
        let kata = Workbook::shipped().and_then(|book| book.kata("n_plus_one")).expect("it can be read");
        let words: Vec<&str> = kata.prompt.split_whitespace().take(60).collect();
        assert!(kata.quotes_prompt(&words[20..].join("\n  ")));
        assert!(!kata.quotes_prompt("What it never says."));
        assert!(!kata.quotes_prompt(" "));
    }
}
