//! Names that mean the same though they are written otherwise.
//!
//! Owns: what a browser, a platform, an editor or a hand makes of a file's name; names of people that look alike.
//! Does not own: what follows from it (`choice`, `roster`).

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Endings under which code comes; several may stand behind one another (`x.py.txt`).
const ENDINGS: [&str; 4] = [".py", ".ipynb", ".pyw", ".txt"];

/// Whether a file may be code, by its name.
pub fn may_be_code(name: &str) -> bool {
    let name = name.to_lowercase();
    name.ends_with(".py") || name.ends_with(".ipynb") || name.contains(".py.") || name.ends_with(".pyw")
}

/// What a file's name may be meant to be, as a kata's id is written: all of it first, then without the marks that copies
/// have. Nothing where no code has such a name.
pub fn meanings(name: &str) -> Vec<String> {
    let mut stem: String = name.nfc().collect::<String>().to_lowercase().trim().to_owned();
    while let Some(shorter) = ENDINGS.iter().find_map(|ending| stem.strip_suffix(ending)) {
        stem = shorter.trim_end().to_owned();
    }
    if stem.contains('.') || stem.is_empty() {
        return Vec::new();
    }
    let mut meanings = vec![as_id(&stem)];
    while let Some(shorter) = without_copy_mark(&stem) {
        stem = shorter.to_owned();
        meanings.push(as_id(&stem));
    }
    meanings
}

fn as_id(stem: &str) -> String {
    let parts = stem.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("_")
}

/// `x (1)` of a browser, `x-1` of Canvas, `x - Copy` of Windows, `x copy 2` of macOS, `Copy of x` of Google Drive.
fn without_copy_mark(stem: &str) -> Option<&str> {
    const WORDS: [&str; 5] = ["copy", "kopie", "copie", "copia", "kopia"];
    let number = |text: &str| !text.is_empty() && text.len() < 4 && text.bytes().all(|b| b.is_ascii_digit());
    for word in WORDS {
        for of in [" of ", " von ", " de "] {
            if let Some(rest) = stem.strip_prefix(word).and_then(|rest| rest.strip_prefix(of)) {
                return Some(rest);
            }
        }
    }
    if let Some((rest, inside)) = stem.strip_suffix(')').and_then(|stem| stem.rsplit_once('(')) {
        return (number(inside) || WORDS.contains(&inside)).then(|| rest.trim_end());
    }
    if let Some((rest, _)) = stem.rsplit_once('-').filter(|(rest, end)| number(end) && !rest.is_empty()) {
        return Some(rest);
    }
    let (rest, last) = stem.rsplit_once([' ', '-', '_'])?;
    let rest_of = |rest: &'_ str| rest.trim_end_matches([' ', '-', '_']).len();
    if WORDS.contains(&last) {
        return Some(&stem[..rest_of(rest)]);
    }
    let (before, word) = rest.rsplit_once([' ', '-', '_'])?;
    (number(last) && WORDS.contains(&word)).then(|| &stem[..rest_of(before)])
}

/// Whether a name resembles a kata's id, so that it is worth asking about.
pub fn resembles(name: &str, id: &str) -> bool {
    meanings(name).iter().any(|meaning| {
        let is_test = meaning.starts_with("test_") || meaning.ends_with("_test");
        let (meaning, id) = (meaning.replace('_', ""), id.replace('_', ""));
        !is_test
            && meaning.len() > 2
            && (meaning.contains(&id) || strsim::normalized_damerau_levenshtein(&meaning, &id) >= 0.75)
    })
}

/// The letters and digits of a person's name, without accents and case, word by word in order: `Lee, Ann` and `Ann Lee`
/// have the same.
pub fn letters(name: &str) -> String {
    let mut words: Vec<String> = plain(name).split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect();
    words.sort_unstable();
    words.concat()
}

/// All orders in which a name's words may have been put together without anything between: Canvas makes `leeann` of
/// Ann Lee, and `vandykemary` of Mary van Dyke.
pub fn run_together(name: &str) -> Vec<String> {
    let plain = plain(name);
    let words: Vec<&str> = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    (0..words.len()).map(|at| [&words[at..], &words[..at]].concat().concat()).collect()
}

fn plain(name: &str) -> String {
    name.nfkd().filter(|c| !is_combining_mark(*c)).collect::<String>().to_lowercase()
}

/// The same for all names that look the same on a screen.
pub fn look(name: &str) -> String {
    name.nfc().collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_systems_make_of_a_files_name_is_seen_through() {
        for name in [
            "n_plus_one (1).py",
            "N_Plus_One.py",
            "n-plus-one.py",
            "n_plus_one.py.txt",
            "n_plus_one.ipynb",
            "n_plus_one-2.py",
            "n_plus_one - Copy.py",
            "n_plus_one copy 2.py",
            "Copy of n_plus_one.ipynb",
            "n plus one.PY",
            "n_plus_one(3).py",
            "n_plus_one",
        ] {
            assert!(meanings(name).iter().any(|meaning| meaning == "n_plus_one"), "{name}: {:?}", meanings(name));
        }
        assert_eq!(meanings("notes.pdf"), Vec::<String>::new());
        assert!(!meanings("n_plus_one_old.py").contains(&"n_plus_one".to_owned()));
        assert!(resembles("n_plus_one_old.py", "n_plus_one") && resembles("Slug.py", "slugs"));
        assert!(!resembles("test_slugs.py", "slugs") && !resembles("main.py", "slugs"));
    }

    #[test]
    fn people_are_the_same_in_any_order_and_composition() {
        assert_eq!(letters("Mu\u{308}ller, Zoë"), letters("Zoe Müller"));
        assert!(run_together("Mary van Dyke").contains(&"vandykemary".to_owned()));
        assert_eq!(look("Mu\u{308}ller"), look("M\u{fc}ller"));
    }
}
