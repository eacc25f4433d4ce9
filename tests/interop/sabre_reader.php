<?php
// sabre/vobject's reader: a folder of cards to JSON lines. `php sabre_reader.php AUTOLOAD FOLDER`.
error_reporting(E_ERROR);
require $argv[1];
$files = glob($argv[2] . '/*.vcf');
sort($files);
foreach ($files as $file) {
    $card = Sabre\VObject\Reader::read(file_get_contents($file), Sabre\VObject\Reader::OPTION_FORGIVING);
    $all = function ($name) use ($card) {
        $found = [];
        foreach ($card->select($name) as $line) {
            $found[] = (string) $line->getValue();
        }
        return $found;
    };
    $photo = '';
    foreach ($card->select('PHOTO') as $line) {
        $value = (string) $line->getValue();
        if ($line instanceof Sabre\VObject\Property\Binary) {
            $photo = hash('sha256', $value);
            break;
        }
        if (preg_match('/^data:[^,]*;base64,(.*)$/s', $value, $match)) {
            $photo = hash('sha256', base64_decode($match[1]));
            break;
        }
    }
    $organisations = $card->select('ORG');
    echo json_encode([
        'card' => basename($file, '.vcf'),
        'name' => $all('FN')[0] ?? '',
        'emails' => $all('EMAIL'),
        'phones' => $all('TEL'),
        'org' => $organisations ? array_values($organisations)[0]->getParts() : [],
        'note' => implode("\n", $all('NOTE')),
        'photo' => $photo,
    ]), "\n";
}
