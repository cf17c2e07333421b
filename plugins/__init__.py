"""What turns the Markdown in content/ into the site, in the order in which it runs.

Plugins (one concern, one register() each):
  gate          stops the build when anything is wrong, with every fault listed
  catalogs      the interface's words, spoken in the language of the page that is rendered
  data_files    content/data/*.yaml into the model
  pages         Markdown with YAML front matter into entries
  languages     the same page in other languages; what each language publishes
  freshness     translations that are behind the page that they were made from
  references    links, citations and blocks that point to something that is not there
  stylesheets   the two style sheets and the fonts, minified and named by content
  writing       the one Writer, and the pages that no Markdown file stands for

Modules that they share know no signals:
  model/        the campaign's nouns; no Pelican, no files, no HTML
  site          what is found out in one run, handed from plugin to plugin
  registry      the languages of i18n/locales.yaml
  documents     YAML with lines, checked against a schema
  fences        the blocks of a Markdown text, read strictly
  manners       what a page may not do in Markdown
  markup        Markdown to HTML, with marks for what only the whole site knows
  compose       the text of a page, its marks replaced
  views         menu, trail and picker around a page
  addresses     the way from one page to another
  charts        bars, measured from numbers
  formats       numbers, dates and order of each language
  words         every word of the interface, found
  digests       what a translation was made from
"""
