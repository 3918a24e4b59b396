-- Which technology areas a need lies in (core/domain/need.h), as companies have them with their capabilities.

ALTER TABLE need ADD COLUMN areas TEXT;
