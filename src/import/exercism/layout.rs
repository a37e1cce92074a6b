//! Exercism's files: a track's and an exercise's `config.json`, as far as they are used, and where exercises are.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::error::{Error, Result};

/// The kinds of exercises: the folder of each, and what it holds.
pub const KINDS: [(&str, &str); 2] =
    [("concept", "A concept of the language, introduced and used"), ("practice", "Tasks to practise on")];

/// The parts of a track's `config.json` that are used.
#[derive(Default, Deserialize)]
pub struct Track {
    #[serde(default)]
    pub language: String,
    #[serde(default)]
    pub exercises: Exercises,
    #[serde(default)]
    pub concepts: Vec<Concept>,
}

#[derive(Deserialize)]
pub struct Concept {
    pub slug: String,
    pub name: String,
}

#[derive(Default, Deserialize)]
pub struct Exercises {
    #[serde(default)]
    pub concept: Vec<Listed>,
    #[serde(default)]
    pub practice: Vec<Listed>,
}

/// An exercise in the track's `config.json`.
#[derive(Clone, Deserialize)]
pub struct Listed {
    pub slug: String,
    pub name: String,
    #[serde(default)]
    pub concepts: Vec<String>,
    #[serde(default)]
    pub practices: Vec<String>,
    #[serde(default)]
    pub prerequisites: Vec<String>,
    pub difficulty: Option<u32>,
}

/// An exercise's own `.meta/config.json`.
#[derive(Deserialize)]
pub struct Config {
    #[serde(default)]
    pub blurb: String,
    #[serde(default)]
    pub authors: Vec<String>,
    #[serde(default)]
    pub contributors: Vec<String>,
    pub source: Option<String>,
    pub source_url: Option<String>,
    pub files: Roles,
}

#[derive(Default, Deserialize)]
pub struct Roles {
    #[serde(default)]
    pub solution: Vec<String>,
    #[serde(default)]
    pub test: Vec<String>,
    #[serde(default)]
    pub example: Vec<String>,
    #[serde(default)]
    pub exemplar: Vec<String>,
}

/// The track's root, and the exercises in it with their kinds.
pub fn found(from: &Path) -> Result<(PathBuf, Vec<(&'static str, PathBuf)>)> {
    let from = from.canonicalize().map_err(|e| Error::io("read this folder", from, &e))?;
    if from.join(".meta/config.json").is_file() || from.join(".meta").is_dir() {
        let kind = if from.parent().is_some_and(|p| p.ends_with("concept")) { "concept" } else { "practice" };
        let root = from.ancestors().nth(3).unwrap_or(&from).to_owned();
        return Ok((root, vec![(kind, from)]));
    }
    let mut exercises = Vec::new();
    for (kind, _) in KINDS {
        let Ok(entries) = std::fs::read_dir(from.join("exercises").join(kind)) else { continue };
        let mut folders: Vec<PathBuf> = entries.flatten().map(|e| e.path()).filter(|p| p.is_dir()).collect();
        folders.sort();
        exercises.extend(folders.into_iter().map(|folder| (kind, folder)));
    }
    if exercises.is_empty() {
        return Err(Error::new("this is neither an Exercism track nor one of its exercises")
            .in_file(from)
            .next("name the folder that holds `exercises/`, or that of an exercise, which holds `.meta/`"));
    }
    Ok((from, exercises))
}
