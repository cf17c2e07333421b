"""What turns the Markdown in content/ into the site, in the order in which it runs.

Plugins of Pelican (one concern, one register() each):
  gate          stops the build when anything is wrong, with every fault listed
  catalogs      the interface's words, spoken in the language of the page that is rendered
  generator     reads every file, joins them, writes the site

What one file says by itself, read once for each content:
  inputs        every file, by its place to what reads it
  pages         Markdown with YAML front matter
  data_files    content/data/*.yaml into the model
  registry      the languages of i18n/locales.yaml
  theme         the templates: what each refers to, which words it says
  words         every word of the interface, found

What the files mean together:
  assembly      from what the files say to the site
  languages     the same page in other languages; what each language publishes
  freshness     translations that are behind the page that they were made from
  references    links, citations and blocks that point to something that is not there
  stylesheets   the style sheets and the fonts, minified and named by content

From the site to its files:
  rendering     the context of a page, through its template
  compose       the text of a page, its marks replaced
  views         menu, trail and picker around a page
  uses          what a page was rendered from, so that only what has changed is rendered
  writing       what has changed, written on all cores

Modules that all of them share:
  model/        the campaign's nouns; no Pelican, no files, no HTML
  site          the site as a whole
  files         which files there are, and the digest of each
  store         what earlier builds found out
  workers       the same done to many things, on all cores
  documents     YAML with lines, checked against a schema
  fences        the blocks of a Markdown text, read strictly
  manners       what a page may not do in Markdown
  markup        Markdown to HTML, with marks for what only the whole site knows
  shortcuts     what Python-Markdown need not look for on a page
  addresses     the way from one page to another
  charts        bars, measured from numbers
  formats       numbers, dates and order of each language
  digests       what a translation was made from
"""
