package io.gatehouse.bench.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** People who do not exist, with names of a given and a family name each, in Latin script. */
final class SyntheticPeople {

  private static final String[] GIVEN =
      """
      James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara
      Richard Susan Joseph Jessica Thomas Sarah Charles Karen Matti Aino Juhani Helena Lars Ingrid
      Sven Astrid Erik Karin Anders Birgit Hans Greta Klaus Ursula Jürgen Sabine Pierre Camille Jean
      Chloé Luc Margaux Giovanni Chiara Marco Giulia Luca Francesca José Carmen Antonio Lucía
      Javier Sofía Diego Valentina Carlos Mariana João Beatriz Pedro Inês Jan Katarzyna Piotr
      Agnieszka Tomasz Zofia Petr Jana Ivan Olga Sergei Natalia Dmitri Svetlana Alexander Tatiana
      Mohammed Fatima Ahmed Aisha Ali Zainab Omar Layla Hassan Maryam Yusuf Amina Wei Li Ming Xiu
      Hiroshi Yuki Kenji Sakura Min-jun Ji-woo Raj Priya Amit Anjali Kwame Ama Chinedu Ngozi Thabo
      Lerato Mehmet Ayşe Emre Elif Nguyen Linh Eetu Veera Oskari Siiri Torbjørn Ragnhild Kåre
      Mathilde Benedikt Annika Gaspard Océane Leonardo Ginevra Íñigo Nerea Afonso Matilde Zbigniew
      Dorota Vojtěch Barbora Yaroslav Oksana Bogdan Ruxandra Stelios Eleni Zoltán Ildikó
      """
          .strip()
          .split("\\s+");

  private static final String[] FAMILY =
      """
      Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Moore Jackson Martin
      Thompson White Harris Clark Lewis Walker Hall Virtanen Korhonen Nieminen Mäkinen Laine Hansen
      Johansen Olsen Larsen Berg Nilsson Lindqvist Bergström Andersson Karlsson Müller Schmidt
      Schneider Fischer Weber Wagner Becker Hoffmann Dupont Moreau Lefebvre Girard Fournier Rossi
      Russo Ferrari Esposito Bianchi Romano García Martínez López Sánchez Pérez Gómez Fernández
      Rodríguez Torres Silva Santos Oliveira Pereira Costa Kowalski Nowak Wiśniewski Wójcik Novák
      Svoboda Dvořák Petrov Ivanov Smirnov Kuznetsov Volkov Popov Sokolov Hussein Al-Sayed Mansour
      Khalil Haddad Nasser Saleh Ibrahim Khan Ahmad Malik Chen Wang Zhang Liu Yang Huang Tanaka
      Suzuki Watanabe Yamamoto Kim Park Choi Lee Patel Sharma Singh Gupta Mensah Owusu Okafor
      Adeyemi Nkosi Dlamini Yılmaz Kaya Demir Çelik Tran Pham Ahonen Tikkanen Haapasalo Wikström
      Blomqvist Sørensen Kjærgaard Haugen Solberg Vanderbilt Kirchner Oberhauser Delacroix
      Beaumont Castellani Montanari Etxeberria Figueroa Carvalhal Piątkowski Kaczmarek Procházka
      Horáček Szabó Kovácsné Papadopoulos Georgiou Dragomirescu Tkachuk Marchenko Featherstone
      Ashworth Winterbottom Pemberton Thackeray Loughborough
      """
          .strip()
          .split("\\s+");

  private SyntheticPeople() {}

  /** So many different names; one in four has a second given name. */
  static List<String> names(int count, Random random) {
    List<String> names = new ArrayList<>(count);
    while (names.size() < count) {
      String second = random.nextInt(4) == 0 ? any(GIVEN, random) + " " : "";
      names.add(any(GIVEN, random) + " " + second + any(FAMILY, random));
    }
    return names;
  }

  private static String any(String[] words, Random random) {
    return words[random.nextInt(words.length)];
  }
}
