//! A requirement of a package, as PyPI names it: `Django~=5.2`, `celery[redis]>=5.4`.
//!
//! Owns: reading one, and whether another one has what it asks for. Does not own: where requirements stand (`packages`,
//! `facts`), or which packages meet them (`environment`).

use std::fmt;
use std::str::FromStr;

use pep440_rs::{Version, VersionSpecifiers};

/// A package by name, and which versions of it will do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requirement {
    /// As it was written, without blanks around it.
    text: String,
    /// As indexes compare names.
    pub name: String,
    /// Sorted.
    extras: Vec<String>,
    versions: VersionSpecifiers,
}

impl Requirement {
    /// Read one.
    ///
    /// # Errors
    /// It is none, in words that go on after "…: ".
    pub fn parse(text: &str) -> Result<Requirement, String> {
        let text = text.trim();
        let (package, marker) = text.split_once(';').map_or((text, None), |(package, marker)| (package, Some(marker)));
        if marker.is_some() {
            return Err("it has a condition (`;`), and an environment is the same for every machine".to_owned());
        }
        if package.contains('@') || package.contains("://") {
            return Err("it is an address, and only packages of the index have versions and hashes".to_owned());
        }
        let end = package.find(|c: char| !is_of_name(c)).unwrap_or(package.len());
        let (name, rest) = package.split_at(end);
        if !is_name(name) {
            return Err("it does not begin with the name of a package".to_owned());
        }
        let rest = rest.trim_start();
        let (extras, rest) = match rest.strip_prefix('[') {
            Some(inside) => inside.split_once(']').ok_or("a bracket is not closed")?,
            None => ("", rest),
        };
        let mut extras: Vec<String> =
            extras.split(',').map(str::trim).filter(|extra| !extra.is_empty()).map(normal).collect();
        extras.sort();
        let versions = VersionSpecifiers::from_str(rest.trim())
            .map_err(|_| format!("{:?} says no versions, as `>=1.2,<2` or `~=1.2` do", rest.trim()))?;
        Ok(Requirement { text: text.to_owned(), name: normal(name), extras, versions })
    }

    /// Whether a version will do.
    pub fn allows(&self, version: &str) -> bool {
        Version::from_str(version).is_ok_and(|version| self.versions.contains(&version))
    }

    /// Whether whoever has `other` has the package that this asks for, whatever its version.
    pub fn is_in(&self, other: &Requirement) -> bool {
        self.name == other.name && self.extras.iter().all(|extra| other.extras.contains(extra))
    }
}

impl fmt::Display for Requirement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// A name as indexes compare it: `Flask_Login` is `flask-login`.
pub fn normal(name: &str) -> String {
    let parts: Vec<&str> = name.split(['-', '_', '.']).filter(|part| !part.is_empty()).collect();
    parts.join("-").to_lowercase()
}

fn is_of_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')
}

fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphanumeric()) && name.ends_with(|c: char| c.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Requirement {
        Requirement::parse(text).unwrap_or_else(|why| panic!("{text}: {why}"))
    }

    #[test]
    fn names_are_compared_as_indexes_do_and_extras_have_to_be_there() {
        assert_eq!(read("Flask_Login >= 1").name, "flask-login");
        assert!(read("celery").is_in(&read("Celery[redis]~=5.4")));
        assert!(read("celery[redis]").is_in(&read("Celery[Redis,sqs]")));
        assert!(!read("celery[redis]").is_in(&read("celery")));
    }

    #[test]
    fn versions_mean_what_pip_means_by_them() {
        let django = read("Django~=5.2");
        assert_eq!(["5.2", "5.9.1", "6.0", "5.1"].map(|version| django.allows(version)), [true, true, false, false]);
        assert!(read("six").allows("1.17.0"));
        assert!(read("six>=1, !=1.5").allows("1.4") && !read("six>=1, !=1.5").allows("1.5"));
    }

    #[test]
    fn what_no_lock_could_pin_is_refused_with_its_reason() {
        let why = |text: &str| Requirement::parse(text).expect_err(text);
        assert_eq!(why("six @ https://example.org/six.whl").split(',').next(), Some("it is an address"));
        assert_eq!(why("six; python_version > '3.11'").split(',').next(), Some("it has a condition (`;`)"));
        assert_eq!(why("Django~~=5"), "\"~~=5\" says no versions, as `>=1.2,<2` or `~=1.2` do");
        assert_eq!(why(""), "it does not begin with the name of a package");
        assert_eq!(why("-r other.txt"), "it does not begin with the name of a package");
        assert_eq!(why("celery[redis"), "a bracket is not closed");
    }
}
