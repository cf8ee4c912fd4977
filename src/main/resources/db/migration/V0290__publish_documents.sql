-- A year is published as a document and as a workbook too; what was published before has neither.
alter table app.survey add xlsx bytea, add pdf bytea;
alter table app.publication add xlsx bytea, add pdf bytea, add xlsx_sha256 text, add pdf_sha256 text,
    add check ((xlsx is null) = (xlsx_sha256 is null)), add check ((pdf is null) = (pdf_sha256 is null));
